package org.quartierlod.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.quartierlod.source.Outcome;
import org.quartierlod.vocab.EntityIri;
import org.quartierlod.vocab.EntityType;
import org.quartierlod.vocab.Slug;
import org.quartierlod.vocab.Urp;

/// Whether resources have the addresses this publisher can answer for: things at `id/{type}/{slug}`
/// in their one spelling, nothing said of other people's resources, nothing that tells a person's
/// name.
final class AddressPolicy implements Policy {
    private static final Pattern OPAQUE = Pattern.compile("[a-z0-9]{8,40}");
    private static final Pattern OTHER_FOLDERS =
            Pattern.compile("catalog|(graph|dataset|service|\\.well-known/genid)/[A-Za-z0-9._/-]+");

    @Override
    public Stream<Finding> findings(Checked data) {
        var findings = new ArrayList<Finding>();
        data.sources().parsed().forEach(file -> file(file, data, findings));
        return findings.stream();
    }

    private static void file(Outcome.Parsed file, Checked data, List<Finding> findings) {
        var seen = new HashSet<Node>();
        for (var triple : file.triples()) {
            if (seen.add(triple.getSubject())) {
                subject(triple, file, data, findings);
            }
            for (var node :
                    List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                if (node.isURI()
                        && EntityIri.isBelow(node.getURI(), data.base())
                        && seen.add(marker(node))) {
                    thing(node, file, data, findings);
                }
            }
        }
    }

    /// A node that stands for "the spelling of this one was looked at".
    private static Node marker(Node node) {
        return NodeFactory.createLiteralString(node.getURI());
    }

    private static void subject(
            Triple triple, Outcome.Parsed file, Checked data, List<Finding> findings) {
        var iri = triple.getSubject().getURI();
        var path = file.file().path();
        var own =
                data.base().contains(iri)
                        && (EntityIri.isBelow(iri, data.base())
                                || OTHER_FOLDERS.matcher(data.base().relativize(iri)).matches());
        var shared = iri.startsWith(Urp.BASE);
        if (own || shared || path.equals("ontology/external-terms.ttl")) {
            return;
        }
        if (data.base().contains(iri)) {
            findings.add(
                    data.finding(
                            "address-folder",
                            Severity.VIOLATION,
                            file,
                            triple.getSubject(),
                            "",
                            "Unter dieser Adresse wird nichts ausgeliefert. Bitte <id/{typ}/{name}> schreiben.",
                            "Nothing is served under this address. Write <id/{type}/{name}>."));
        } else {
            findings.add(
                    data.finding(
                            "foreign-subject",
                            Severity.VIOLATION,
                            file,
                            triple.getSubject(),
                            "",
                            "Die Datei sagt etwas über eine fremde Ressource aus. Bitte eine eigene Adresse <id/{typ}/{name}> vergeben und dort verweisen.",
                            "The file makes a statement about somebody else's resource. Give it an address of your own, <id/{type}/{name}>, and refer from there."));
        }
    }

    private static void thing(
            Node node, Outcome.Parsed file, Checked data, List<Finding> findings) {
        var iri = node.getURI();
        EntityIri.parse(iri, data.base())
                .ifPresentOrElse(
                        entity -> opaque(entity, node, file, data, findings),
                        () -> findings.add(misspelt(node, file, data)));
    }

    private static Finding misspelt(Node node, Outcome.Parsed file, Checked data) {
        var parts = data.base().relativize(node.getURI()).split("/", -1);
        var types = Stream.of(EntityType.values()).map(EntityType::path).toList();
        if (parts.length != 3 || EntityType.of(parts[1]).isEmpty()) {
            return data.finding(
                    "address-type",
                    Severity.VIOLATION,
                    file,
                    node,
                    "",
                    "Diesen Typ von Adresse gibt es nicht. Bitte <id/{typ}/{name}> mit einem dieser Typen schreiben: "
                            + String.join(", ", types)
                            + ".",
                    "There is no such type of address. Write <id/{type}/{name}> with one of these types: "
                            + String.join(", ", types)
                            + ".");
        }
        var better =
                "<id/"
                        + parts[1]
                        + "/"
                        + Slug.spell(
                                URLDecoder.decode(
                                        parts[2].replace("%", "%25")
                                                .replace("+", "%2B")
                                                .replaceAll("%25([0-9A-Fa-f]{2})", "%$1"),
                                        StandardCharsets.UTF_8))
                        + ">";
        return data.finding(
                "address-spelling",
                Severity.VIOLATION,
                file,
                node,
                "",
                "Adressen bestehen aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen. Bitte "
                        + better
                        + " schreiben.",
                "Addresses consist of lower-case letters, digits and single hyphens. Write "
                        + better
                        + ".");
    }

    private static void opaque(
            EntityIri entity,
            Node node,
            Outcome.Parsed file,
            Checked data,
            List<Finding> findings) {
        if (!entity.type().isOpaque()) {
            return;
        }
        var slug = entity.slug().value();
        if (!OPAQUE.matcher(slug).matches()) {
            findings.add(
                    data.finding(
                            "address-opaque",
                            Severity.VIOLATION,
                            file,
                            node,
                            "",
                            "Adressen von Personen und Besetzungen dürfen nichts verraten. Bitte 8 bis 40 zufällige Kleinbuchstaben und Ziffern verwenden.",
                            "Addresses of persons and incumbencies must tell nothing. Use 8 to 40 random lower-case letters and digits."));
        }
    }
}
