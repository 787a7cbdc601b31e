package org.quartierlod.catalogue.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.quartierlod.catalogue.Catalogue;
import org.quartierlod.catalogue.CataloguedDataset;
import org.quartierlod.vocab.EntityIri;
import org.quartierlod.vocab.Urp;

/// The datasets in the terms of [VoID](https://www.w3.org/TR/void/): how much there is of what, an
/// example of each kind, where it leads, and where to get it.
public final class VoidView {
    /// Where it stands ([VoID §7.2](https://www.w3.org/TR/void/#well-known)).
    public static final String PATH = ".well-known/void";

    private static final String SPARQL = "http://www.w3.org/TR/sparql11-protocol/";

    private final Catalogue catalogue;
    private final Statements statements = new Statements();

    private VoidView(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// What was counted in a release.
    ///
    /// @param classes each with how many things there are, and one of them
    /// @param properties each with how many statements use it
    /// @param links each property and site with how many statements lead there by it
    public record Counts(List<Binding> classes, List<Binding> properties, List<Binding> links) {
        /// Copies.
        public Counts {
            classes = List.copyOf(classes);
            properties = List.copyOf(properties);
            links = List.copyOf(links);
        }
    }

    /// The description.
    public static Graph of(Catalogue catalogue, Counts counts) {
        var view = new VoidView(catalogue);
        view.document();
        catalogue.datasets().forEach(view::dataset);
        view.classes(counts.classes());
        view.properties(counts.properties());
        view.links(counts.links());
        return view.statements.graph();
    }

    private Node all() {
        return catalogue.base().node(PATH + "#all");
    }

    private void document() {
        var document = catalogue.base().node(PATH);
        statements
                .about(document)
                .type(VOID.DatasetDescription)
                .is(FOAF.primaryTopic.asNode(), all());
        var about = statements.about(all()).type(VOID.Dataset);
        about.is(VOID.vocabulary.asNode(), Terms.iri(Urp.NAMESPACE))
                .text(VOID.uriSpace.asNode(), catalogue.base().value())
                .is(FOAF.homepage.asNode(), catalogue.base().node(""));
        catalogue.offers().stream()
                .filter(offer -> offer.standard().equals(SPARQL))
                .forEach(offer ->
                        about.is(
                                VOID.sparqlEndpoint.asNode(), catalogue.base().node(offer.path())));
    }

    private void dataset(CataloguedDataset dataset) {
        statements.about(all()).is(VOID.subset.asNode(), dataset.node());
        var about = statements.about(dataset.node()).type(VOID.Dataset);
        about.number(VOID.triples.asNode(), dataset.triples())
                .time(DCTerms.modified.asNode(), dataset.modified());
        for (var property : List.of(DCTerms.title.asNode(), DCTerms.license.asNode())) {
            catalogue.values(dataset.node(), property).forEach(value -> about.is(property, value));
        }
        dataset.dumps().stream()
                .filter(dump -> dump.format().isRdf())
                .forEach(dump ->
                        about.is(VOID.dataDump.asNode(), catalogue.base().node(dump.address())));
    }

    private void classes(List<Binding> rows) {
        var number = 0;
        for (var row : rows) {
            number++;
            var part = part("class", number);
            var all = statements.about(all()).is(VOID.classPartition.asNode(), part);
            example(row).ifPresent(thing -> all.is(VOID.exampleResource.asNode(), thing));
            statements
                    .about(part)
                    .is(VOID._class.asNode(), row.get(Var.alloc("term")))
                    .number(VOID.entities.asNode(), count(row));
        }
    }

    /// A thing with a document of its own; nobody's person is an example.
    private Optional<Node> example(Binding row) {
        return Optional.of(row.get(Var.alloc("example")))
                .filter(thing ->
                        EntityIri.parse(thing.getURI(), catalogue.base())
                                .filter(entity -> !entity.type().isOpaque())
                                .isPresent());
    }

    private void properties(List<Binding> rows) {
        var number = 0;
        var triples = 0L;
        for (var row : rows) {
            number++;
            triples += count(row);
            var part = part("property", number);
            statements.about(all()).is(VOID.propertyPartition.asNode(), part);
            statements
                    .about(part)
                    .is(VOID.property.asNode(), row.get(Var.alloc("term")))
                    .number(VOID.triples.asNode(), count(row));
        }
        statements.about(all()).number(VOID.triples.asNode(), triples);
    }

    /// To the sites of others ([VoID §3](https://www.w3.org/TR/void/#linkset)). Sites are numbered:
    /// what stands in an address need not fit into another.
    private void links(List<Binding> rows) {
        var sites = new LinkedHashMap<String, Node>();
        var number = 0;
        for (var row : rows) {
            var site = row.get(Var.alloc("site")).getLiteralLexicalForm();
            if (catalogue.base().value().startsWith(site) || Urp.BASE.startsWith(site)) {
                continue;
            }
            number++;
            var target = sites.computeIfAbsent(site, _ -> part("site", sites.size() + 1));
            statements.about(target).type(VOID.Dataset).text(VOID.uriSpace.asNode(), site);
            var links = part("links", number);
            statements.about(all()).is(VOID.subset.asNode(), links);
            statements
                    .about(links)
                    .type(VOID.Linkset)
                    .is(VOID.subjectsTarget.asNode(), all())
                    .is(VOID.linkPredicate.asNode(), row.get(Var.alloc("term")))
                    .is(VOID.objectsTarget.asNode(), target)
                    .number(VOID.triples.asNode(), count(row));
        }
    }

    private Node part(String name, int number) {
        return catalogue.base().node(PATH + "#" + name + "-" + number);
    }

    private static long count(Binding row) {
        return Long.parseLong(row.get(Var.alloc("count")).getLiteralLexicalForm());
    }
}
