package org.quartierlod.representation.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.Page.Alternate;
import org.quartierlod.representation.Page.Background;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.TermUse;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.vocab.Urp;

/// The pages of documents: first what their reader wants to know, then every statement.
public final class DocumentPages {
    private static final List<Node> DESCRIPTIONS =
            List.of(DCTerms.description.asNode(), SKOS.definition.asNode());

    private final Layout layout;
    private final Addresses addresses;
    private final Breadcrumbs breadcrumbs;

    /// Pages within a frame.
    public DocumentPages(Layout layout, Addresses addresses) {
        this.layout = layout;
        this.addresses = addresses;
        this.breadcrumbs = new Breadcrumbs(layout);
    }

    /// The page of a document.
    public byte[] document(Document document, Circumstances circumstances, Background background) {
        var reading =
                new Reading(document, background, Texts.of(circumstances.language()), addresses);
        var kind = Kind.of(reading);
        var values = new HashMap<>(statements(document, reading));
        var lead = lead(reading);
        var head =
                new Head(
                        circumstances,
                        reading.name(document.subject()),
                        lead.map(Phrase::text).orElseGet(() -> summary(reading)),
                        breadcrumbs.of(document.path(), reading),
                        formats(document.path()),
                        new About(reading, kind).thing(lead.map(Phrase::text).orElse("")));
        values.put("lead", lead.stream().toList());
        if (document.subject().getURI().equals(Urp.ONTOLOGY)) {
            values.putAll(ontology(document, reading, background.use()));
            return layout.render(head, "ontology", values);
        }
        values.putAll(firstThings(reading, kind));
        return layout.render(head, "document", values);
    }

    private static Map<String, Object> firstThings(Reading reading, Kind kind) {
        var glance = kind.glance(reading);
        var concepts = kind == Kind.SCHEME ? new SchemeView(reading).concepts() : List.of();
        return Map.of(
                "facts",
                glance.facts(),
                "hasFacts",
                !glance.facts().isEmpty(),
                "unknown",
                glance.unknown(),
                "hasUnknown",
                !glance.unknown().isEmpty(),
                "concepts",
                concepts,
                "hasConcepts",
                !concepts.isEmpty());
    }

    private static Map<String, Object> ontology(Document document, Reading reading, TermUse use) {
        var view = new OntologyView(reading, use);
        var others = new StatementsView(document, reading).others();
        return Map.of(
                "groups",
                view.groups(others),
                "rest",
                view.rest(others),
                "hasRest",
                !view.rest(others).isEmpty(),
                "diagram",
                view.diagram(),
                "ties",
                view.tiesInWords());
    }

    private static Map<String, Object> statements(Document document, Reading reading) {
        var statements = new StatementsView(document, reading);
        var sources = new SourceView(reading).sources();
        return Map.of(
                "root",
                statements.root(),
                "others",
                statements.others(),
                "types",
                types(reading),
                "iri",
                document.subject().getURI(),
                "notes",
                notes(reading),
                "sources",
                sources,
                "hasSources",
                !sources.isEmpty());
    }

    private static List<String> types(Reading reading) {
        return reading.objects(reading.subject(), RDF.type.asNode()).stream()
                .map(reading::term)
                .distinct()
                .sorted()
                .toList();
    }

    /// What is to be minded, in the reader's language.
    private static List<Phrase> notes(Reading reading) {
        return Stream.of(SKOS.editorialNote, SKOS.scopeNote, SKOS.note)
                .flatMap(note -> reading.text(reading.subject(), note.asNode()).stream())
                .toList();
    }

    private static Optional<Phrase> lead(Reading reading) {
        return DESCRIPTIONS.stream()
                .flatMap(property -> reading.text(reading.subject(), property).stream())
                .findFirst();
    }

    /// For search engines, where nothing describes the thing.
    private static String summary(Reading reading) {
        return reading.texts()
                .get("summary", reading.name(reading.subject()), String.join(", ", types(reading)));
    }

    private List<Alternate> formats(String path) {
        return Arrays.stream(DocumentFormat.values())
                .filter(format -> format != DocumentFormat.HTML)
                .map(format ->
                        Alternate.of(
                                addresses.base().value() + path + "." + format.extension(), format))
                .toList();
    }
}
