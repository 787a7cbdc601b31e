package org.quartierlod.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.quartierlod.directory.Directories;
import org.quartierlod.release.Parts;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.representation.Context;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.JsonLdWriter;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.RdfWriter;
import org.quartierlod.representation.TermNames;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.QueryFile;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.Language;
import org.quartierlod.web.Representation;
import org.springframework.stereotype.Component;

/// Makes descriptions from a release: reads the document, then writes it in a format.
@Component
class DescriptionWriter {
    private static final QueryFile TERMS = QueryFile.of(DescriptionWriter.class, "terms");
    private static final QueryFile ONTOLOGY = QueryFile.of(DescriptionWriter.class, "ontology");

    private final Directories directories;
    private final Frames frames;
    private final JsonLdWriter jsonLd;
    private final Page page;
    private final Cache<ReleaseId, TermNames> terms = Caffeine.newBuilder().maximumSize(2).build();

    DescriptionWriter(Directories directories, ProjectFolder project, Page page, BaseIri base)
            throws IOException {
        this.directories = directories;
        this.page = page;
        var context =
                Context.parse(
                        Files.readAllBytes(project.ontology().resolve("context/urp-1.jsonld")));
        this.frames = new Frames(project.ontology().resolve("frames"), context);
        this.jsonLd = new JsonLdWriter(context, base.value() + "context/urp-1.jsonld");
    }

    /// The description; nothing when the release says nothing of the target.
    Optional<Descriptions.Made> write(
            Served served, Target target, DocumentFormat format, Language language) {
        return read(served, target)
                .map(made -> {
                    var history = served.history();
                    var changed = history.step(history.lastChange(made.parts()));
                    var bytes = bytes(served, made.document(), format, language);
                    var description =
                            new Description(
                                    new Representation(bytes, format.contentType()),
                                    changed,
                                    DocumentLinks.stated(made.document().graph()));
                    var latest = history.latest();
                    return new Descriptions.Made(
                            description, made.parts(), latest, history.step(latest));
                });
    }

    private Optional<MadeDocument> read(Served served, Target target) {
        var frame = frames.of(target.kind());
        var collections = new CollectionReader(served.store(), frame);
        return switch (target) {
            case Target.Thing thing ->
                    new DocumentReader(served.store(), served.release().base()).read(thing, frame);
            case Target.Ontology ontology -> ontology(served, ontology);
            case Target.Things things -> collections.things(things, directories.of(served));
            case Target.Inbound inbound ->
                    Optional.ofNullable(
                                    frames.of(inbound.thing().kind()).nested().get(inbound.term()))
                            .flatMap(nested -> collections.inbound(inbound, nested.predicate()));
        };
    }

    private Optional<MadeDocument> ontology(Served served, Target.Ontology target) {
        var source = served.release().base().node("graph/ontology/urp");
        var graph = served.store().construct(ONTOLOGY.with("graph", List.of(source)).query());
        var document =
                new Document(target.subject(), target.path(), graph, frames.of(target.kind()));
        return graph.isEmpty()
                ? Optional.empty()
                : Optional.of(new MadeDocument(document, new Parts.Collector().in(source).parts()));
    }

    private byte[] bytes(
            Served served, Document document, DocumentFormat format, Language language) {
        return switch (format) {
            case JSON_LD, JSON -> jsonLd.write(document);
            case HTML -> page.document(document, language.tag(), names(served));
            case TURTLE, N_TRIPLES, RDF_XML, TRIG -> RdfWriter.write(document.graph(), format);
        };
    }

    private TermNames names(Served served) {
        return terms.get(
                served.release().id(), _ -> new TermNames(served.store().construct(TERMS.query())));
    }
}
