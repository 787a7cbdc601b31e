package org.quartierlod.web;

import java.util.Arrays;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.quartierlod.store.CurrentRelease;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Settings of this package, and what the container itself does: ready answers, problems, and an
/// end to clients that are too slow.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CacheHeaders.class, ClientSettings.class})
class WebConfiguration {
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> container(
            ProblemWriter writer,
            CurrentRelease current,
            CacheHeaders cache,
            ClientSettings clients) {
        return factory ->
                factory.addServerCustomizers(server -> {
                    var ready = new ReadyAnswers(current::generation, cache.size().toBytes());
                    var slow = new SlowClients(clients);
                    slow.setHandler(server.getHandler());
                    ready.setHandler(slow);
                    server.setHandler(ready);
                    server.setErrorHandler(new ContainerProblems(writer));
                    Arrays.stream(server.getConnectors()).forEach(WebConfiguration::letUmlautsIn);
                });
    }

    /// Addresses with raw umlauts are no URIs, but people write them: they come in, to be
    /// redirected to the one true spelling.
    private static void letUmlautsIn(Connector connector) {
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setUriCompliance(
                        UriCompliance.DEFAULT.with(
                                "umlauts", UriCompliance.Violation.ILLEGAL_PATH_CHARACTERS));
    }
}
