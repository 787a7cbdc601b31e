package org.quartierlod.store;

import java.nio.file.Path;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.source.ProjectFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses where releases are opened: in this process, or in a remote store where
/// `quartier.store.url` names one.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StoreSettings.class, QueryLimits.class})
class StoreConfiguration {
    @Bean
    EmbeddedFuseki embeddedFuseki(ProjectFolder project, QueryLimits limits) {
        return new EmbeddedFuseki(configuration(project), limits);
    }

    static Path configuration(ProjectFolder project) {
        return project.path().resolve("fuseki-config/config.ttl");
    }

    @Bean
    ReleaseOpener releaseOpener(
            StoreSettings settings,
            EmbeddedFuseki fuseki,
            ReleaseArchive archive,
            QueryLimits limits,
            ProjectFolder project) {
        var url = settings.url();
        return url == null
                ? new LocalReleases(
                        fuseki,
                        settings,
                        DiskIndexes.ofThisProcess(project.work().resolve("index")),
                        false)
                : new RemoteReleases(url, archive, limits, project.work());
    }

    @Bean
    CurrentRelease currentRelease(ReleaseOpener opener, ReleaseArchive archive) {
        return new CurrentRelease(opener, archive);
    }

    @Bean
    ReleaseWatch releaseWatch(ReleaseArchive archive, CurrentRelease current) {
        return new ReleaseWatch(archive, current);
    }
}
