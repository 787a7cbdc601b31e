package org.quartierlod.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.source.Outcome;
import org.quartierlod.vocab.Prefixes;
import org.quartierlod.vocab.Urp;

/// Whether every term used is one somebody has defined: our own in `ontology/urp.ttl` and the
/// schemes, others in `ontology/external-terms.ttl`. A namespace that is nearly a known one is
/// named as the misspelling it is.
final class TermPolicy implements Policy {
    @Override
    public Stream<Finding> findings(Checked data) {
        var defined =
                data.sources()
                        .parsed()
                        .flatMap(TermPolicy::definitions)
                        .collect(Collectors.toSet());
        var findings = new ArrayList<Finding>();
        data.sources().parsed().forEach(file -> file(file, defined, data, findings));
        return findings.stream();
    }

    /// Terms are defined in the ontology; concepts, such as a programme, in data files too.
    private static Stream<Node> definitions(Outcome.Parsed file) {
        return file.triples().stream()
                .filter(t -> t.getPredicate().equals(RDF.type.asNode()))
                .map(Triple::getSubject)
                .filter(term -> !file.file().isData() || term.getURI().startsWith(Urp.SCHEME));
    }

    private static void file(
            Outcome.Parsed file, Set<Node> defined, Checked data, List<Finding> findings) {
        var seen = new HashSet<Node>();
        for (var triple : file.triples()) {
            terms(triple)
                    .filter(term -> seen.add(term) && !defined.contains(term) && !isBuiltIn(term))
                    .forEach(term -> findings.add(undefined(term, triple, file, data)));
        }
    }

    /// What of a triple is a term: the predicate, a type, a datatype, and anything in our own
    /// vocabulary.
    private static Stream<Node> terms(Triple triple) {
        var terms = Stream.<Node>builder().add(triple.getPredicate());
        var object = triple.getObject();
        if (object.isURI() && (triple.getPredicate().equals(RDF.type.asNode()) || isOwn(object))) {
            terms.add(object);
        }
        if (object.isLiteral()) {
            terms.add(NodeFactory.createURI(object.getLiteralDatatypeURI()));
        }
        return terms.build();
    }

    private static boolean isOwn(Node node) {
        return node.getURI().startsWith(Urp.NAMESPACE) || node.getURI().startsWith(Urp.SCHEME);
    }

    private static boolean isBuiltIn(Node term) {
        return BuiltInTerms.contains(term.getURI());
    }

    private static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private static Finding undefined(Node term, Triple triple, Outcome.Parsed file, Checked data) {
        var path = data.shown(triple.getPredicate());
        var iri = term.getURI();
        if (iri.startsWith(Urp.BASE)) {
            return data.finding(
                    "unknown-own-term",
                    Severity.VIOLATION,
                    file,
                    triple.getSubject(),
                    path,
                    data.shown(term)
                            + " steht weder in ontology/urp.ttl noch in ontology/schemes. Bitte die Schreibweise prüfen oder den Begriff dort anlegen.",
                    data.shown(term)
                            + " stands neither in ontology/urp.ttl nor in ontology/schemes. Check the spelling or define it there.");
        }
        return misspelt(iri)
                .map(known ->
                        data.finding(
                                "misspelt-namespace",
                                Severity.VIOLATION,
                                file,
                                triple.getSubject(),
                                path,
                                "Der Namensraum von <"
                                        + iri
                                        + "> ist vermutlich <"
                                        + known
                                        + ">. Bitte berichtigen.",
                                "The namespace of <"
                                        + iri
                                        + "> is probably <"
                                        + known
                                        + ">. Correct it."))
                .orElseGet(() ->
                        data.finding(
                                "undeclared-term",
                                Severity.VIOLATION,
                                file,
                                triple.getSubject(),
                                path,
                                data.shown(term)
                                        + " steht nicht in ontology/external-terms.ttl. Bitte die Schreibweise prüfen oder den Begriff dort eintragen.",
                                data.shown(term)
                                        + " does not stand in ontology/external-terms.ttl. Check the spelling or enter it there."));
    }

    /// The known namespace of which this IRI's is a misspelling.
    private static Optional<String> misspelt(String iri) {
        var namespace = namespace(iri);
        if (Prefixes.table().containsValue(namespace)) {
            return Optional.empty();
        }
        var distance = new LevenshteinDistance(2);
        return Prefixes.table().values().stream()
                .filter(known ->
                        core(known).equals(core(namespace))
                                || distance.apply(known, namespace) >= 0)
                .min(Comparator.naturalOrder());
    }

    /// What remains of a namespace when the usual slips are taken away.
    private static String core(String namespace) {
        var lower = namespace.toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "");
        return StringUtils.stripEnd(lower, "#/");
    }
}
