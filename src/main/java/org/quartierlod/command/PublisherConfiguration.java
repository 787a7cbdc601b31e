package org.quartierlod.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.quartierlod.check.Check;
import org.quartierlod.portal.CatalogueCheck;
import org.quartierlod.portal.HttpAnswers;
import org.quartierlod.release.Publisher;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.release.ReleaseReceiver;
import org.quartierlod.representation.Context;
import org.quartierlod.representation.DocumentWriter;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.QueryPages;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.source.SourceFolder;
import org.quartierlod.source.SourceLimits;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.vocab.BaseIri;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Makes what knows nothing of Spring.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublisherSettings.class)
class PublisherConfiguration {
    @Bean
    BaseIri baseIri(PublisherSettings settings) {
        return new BaseIri(settings.baseUri());
    }

    @Bean
    Addresses addresses(BaseIri base) {
        return new Addresses(base);
    }

    @Bean
    Page page(Addresses addresses) {
        return new Page(addresses);
    }

    @Bean
    QueryPages queryPages(Addresses addresses) {
        return new QueryPages(addresses);
    }

    @Bean
    Context context(ProjectFolder project) throws IOException {
        return Context.parse(
                Files.readAllBytes(project.ontology().resolve("context/urp-1.jsonld")));
    }

    @Bean
    DocumentWriter documentWriter(Context context, BaseIri base) {
        return new DocumentWriter(context, base);
    }

    @Bean
    ProjectFolder projectFolder(PublisherSettings settings) {
        return new ProjectFolder(Path.of(settings.project()), Path.of(settings.work()));
    }

    @Bean
    SourceFolder sourceFolder(ProjectFolder project, BaseIri base) {
        return new SourceFolder(project.path(), base, SourceLimits.DEFAULT);
    }

    @Bean
    Check check(ProjectFolder project, BaseIri base) {
        return new Check(project.ontology(), base);
    }

    @Bean
    @Lazy
    CatalogueCheck catalogueCheck(ProjectFolder project, BaseIri base) {
        return new CatalogueCheck(project.ontology(), base, new HttpAnswers());
    }

    @Bean
    ReleaseArchive releaseArchive(ProjectFolder project) {
        return new ReleaseArchive(project.work().resolve("releases"));
    }

    @Bean
    Publisher publisher(
            SourceFolder sources,
            Check check,
            ReleaseArchive archive,
            BaseIri base,
            PublisherSettings settings,
            ReleaseReceiver receiver) {
        var edition = new Publisher.Edition(base, settings.persons(), software());
        return new Publisher(sources, check, archive, edition, receiver, Clock.systemUTC());
    }

    private static String software() {
        var version = PublisherConfiguration.class.getPackage().getImplementationVersion();
        return "Quartier LOD " + (version == null ? "(development)" : version);
    }
}
