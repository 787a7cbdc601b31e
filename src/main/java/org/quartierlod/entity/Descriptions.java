package org.quartierlod.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.representation.Context;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.JsonLdWriter;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.RdfWriter;
import org.quartierlod.representation.TermNames;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.QueryFile;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.Urp;
import org.quartierlod.web.Language;
import org.quartierlod.web.Representation;
import org.springframework.stereotype.Service;

/// Descriptions of things as ready bytes, each made once a release.
@Service
class Descriptions {
    private static final QueryFile TERMS = QueryFile.of(Descriptions.class, "terms");
    private static final QueryFile ONTOLOGY = QueryFile.of(Descriptions.class, "ontology");

    /// The ontology: one document that describes all its terms.
    static final Target ONTOLOGY_TARGET =
            new Target(NodeFactory.createURI(Urp.ONTOLOGY), "def", "ontology", true);

    private static final long MOST_BYTES = 64L << 20;

    private final CurrentRelease current;
    private final Frames frames;
    private final JsonLdWriter jsonLd;
    private final Page page;
    private final Cache<Key, Representation> representations =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    .weigher((Key _, Representation r) -> r.size())
                    .build();
    private final Cache<ReleaseId, TermNames> terms = Caffeine.newBuilder().maximumSize(2).build();

    Descriptions(CurrentRelease current, ProjectFolder project, Page page, BaseIri base)
            throws IOException {
        this.current = current;
        this.page = page;
        var context =
                Context.parse(
                        Files.readAllBytes(project.ontology().resolve("context/urp-1.jsonld")));
        this.frames = new Frames(project.ontology().resolve("frames"), context);
        this.jsonLd = new JsonLdWriter(context, base.value() + "context/urp-1.jsonld");
    }

    /// What is made once a release.
    private record Key(
            ReleaseId release, Target target, DocumentFormat format, Language language) {}

    /// What there is to say of a thing.
    sealed interface Answer {
        /// Its description.
        record Found(Representation representation) implements Answer {}

        /// An earlier release described it.
        record Gone() implements Answer {}

        /// No release ever described it.
        record Unknown() implements Answer {}
    }

    /// The description of a thing in a format; the language matters to pages only.
    Answer describe(Target target, DocumentFormat format, Language language) {
        return current.read(served -> describe(served, target, format, language));
    }

    private Answer describe(
            Served served, Target target, DocumentFormat format, Language language) {
        var key =
                new Key(
                        served.release().id(),
                        target,
                        format,
                        format == DocumentFormat.HTML ? language : Language.GERMAN);
        var known = representations.getIfPresent(key);
        if (known != null) {
            return new Answer.Found(known);
        }
        var made =
                document(served, target).map(document -> write(served, document, format, language));
        made.ifPresent(representation -> representations.put(key, representation));
        return made.<Answer>map(Answer.Found::new)
                .orElseGet(() ->
                        isGone(served.release(), target)
                                ? new Answer.Gone()
                                : new Answer.Unknown());
    }

    private Optional<Document> document(Served served, Target target) {
        if (target.equals(ONTOLOGY_TARGET)) {
            var graph =
                    NodeFactory.createURI(served.release().base().value() + "graph/ontology/urp");
            return Optional.of(
                            served.store()
                                    .construct(ONTOLOGY.with("graph", List.of(graph)).query()))
                    .filter(g -> !g.isEmpty())
                    .map(g ->
                            new Document(
                                    target.subject(), target.path(), g, frames.of(target.kind())));
        }
        return new DocumentReader(served.store(), served.release().base())
                .read(target, frames.of(target.kind()));
    }

    private Representation write(
            Served served, Document document, DocumentFormat format, Language language) {
        var bytes =
                switch (format) {
                    case JSON_LD, JSON -> jsonLd.write(document);
                    case HTML -> page.document(document, language.tag(), names(served));
                    case TURTLE, N_TRIPLES, RDF_XML, TRIG ->
                            RdfWriter.write(document.graph(), format);
                };
        return new Representation(bytes, format.contentType());
    }

    private TermNames names(Served served) {
        return terms.get(
                served.release().id(), _ -> new TermNames(served.store().construct(TERMS.query())));
    }

    private static boolean isGone(Release release, Target target) {
        try {
            return release.base().contains(target.subject().getURI())
                    && release.gone()
                            .contains(release.base().relativize(target.subject().getURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
