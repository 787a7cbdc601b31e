package org.quartierlod.query;

import org.quartierlod.query.guard.GuardLimits;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.QueryLimits;
import org.quartierlod.store.StoreSettings;
import org.quartierlod.vocab.BaseIri;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the query service of a server.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties({QuerySettings.class, GuardLimits.class})
class QueryConfiguration {
    @Bean
    ProcessFactory processFactory(
            ProjectFolder project,
            BaseIri base,
            StoreSettings store,
            QueryLimits limits,
            GuardLimits guard,
            QuerySettings settings) {
        return new ProcessFactory(project, base, store, limits, guard, settings);
    }

    @Bean
    Supervisor supervisor(
            ProcessFactory factory,
            QuerySettings settings,
            QueryLimits limits,
            CurrentRelease current) {
        var supervisor = new Supervisor(factory, settings);
        current.beforeSwitch(supervisor::prepare);
        return supervisor;
    }

    @Bean
    QueryService queryService(QuerySettings settings, Supervisor supervisor) {
        return new QueryService(new Admission(settings), supervisor);
    }

    /// After the first page can be had: the process takes its share of the processors to start.
    @Bean
    ApplicationListener<ApplicationReadyEvent> startQueryProcess(
            QuerySettings settings, Supervisor supervisor) {
        return _ -> {
            if (settings.start()) {
                supervisor.keep();
            }
        };
    }
}
