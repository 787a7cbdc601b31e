package org.quartierlod.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Settings of this package.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CacheHeaders.class)
class WebConfiguration {}
