package org.quartierlod.entity;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.quartierlod.directory.Directories;
import org.quartierlod.release.Parts;
import org.quartierlod.representation.Context;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.DocumentWriter;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.Page;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.QueryFile;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.web.Language;
import org.quartierlod.web.Representation;
import org.springframework.stereotype.Component;

/// Makes descriptions from a release: reads the document, then writes it in a format.
@Component
class DescriptionWriter {
    private static final QueryFile ONTOLOGY = QueryFile.of(DescriptionWriter.class, "ontology");

    private final Directories directories;
    private final Frames frames;
    private final DocumentWriter data;
    private final Page page;
    private final PageBackground background;

    DescriptionWriter(
            Directories directories,
            ProjectFolder project,
            Context context,
            DocumentWriter data,
            Page page,
            PageBackground background)
            throws IOException {
        this.directories = directories;
        this.frames = new Frames(project.ontology().resolve("frames"), context);
        this.data = data;
        this.page = page;
        this.background = background;
    }

    /// The description; nothing when the release says nothing of the target.
    Optional<Descriptions.Made> write(
            Served served, Target target, DocumentFormat format, Language language) {
        return read(served, target)
                .map(made ->
                        format == DocumentFormat.HTML
                                ? html(served, target, made, language.tag())
                                : made(
                                        served,
                                        made,
                                        made.parts(),
                                        data.write(made.document(), format),
                                        format));
    }

    private static Descriptions.Made made(
            Served served,
            MadeDocument document,
            Parts parts,
            byte[] bytes,
            DocumentFormat format) {
        var history = served.history();
        var latest = history.latest();
        var description =
                new Description(
                        new Representation(bytes, format.contentType()),
                        history.step(history.lastChange(parts)),
                        DocumentLinks.stated(document.document().graph()));
        return new Descriptions.Made(description, parts, latest, history.step(latest));
    }

    private Descriptions.Made html(
            Served served, Target target, MadeDocument made, String language) {
        return switch (target) {
            case Target.Page collection -> {
                var bytes = list(served, collection, made, language);
                yield made(served, made, made.parts(), bytes, DocumentFormat.HTML);
            }
            case Target.Thing _, Target.Ontology _ -> {
                var more = background.of(served, made.document());
                var parts = made.parts().and(PageBackground.parts(made.document(), more));
                var circumstances = circumstances(served, target, parts, language);
                var bytes = page.document(made.document(), circumstances, more);
                yield made(served, made, parts, bytes, DocumentFormat.HTML);
            }
        };
    }

    private byte[] list(Served served, Target.Page target, MadeDocument made, String language) {
        var heading =
                switch (target) {
                    case Target.Things things -> "type_" + things.type().path();
                    case Target.Inbound inbound -> {
                        var thing = inbound.thing().subject();
                        var name = Labels.of(made.document().graph(), thing, language);
                        yield name.orElse("") + ": " + inbound.term();
                    }
                };
        var addresses = new Addresses(served.release().base());
        var listing =
                new CollectionPage(addresses, target, made.document()).listing(heading, language);
        return page.list(circumstances(served, target, made.parts(), language), listing);
    }

    private static Page.Circumstances circumstances(
            Served served, Target target, Parts parts, String language) {
        var changed = served.history().step(served.history().lastChange(parts));
        return Page.Circumstances.at(
                target.path() + target.query(),
                language,
                new Page.Release(changed.release().number(), changed.time()));
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
}
