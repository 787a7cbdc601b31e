package org.quartierlod.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.quartierlod.vocab.BaseIri;

/// Replaces blank nodes by IRIs that depend only on what is said of and with them ([RDF 1.1
/// §3.5](https://www.w3.org/TR/rdf11-concepts/#section-skolemization)).
///
/// Colours are refined until they stop splitting: a blank node's colour is the hash of its triples,
/// in which other blank nodes appear by their colour. Nodes that still share a colour after that
/// are told apart by the order of the file, so the same file always gives the same IRIs. Blank
/// nodes that hang together are refined on their own, so an edit elsewhere in the file leaves them
/// as they are.
final class Skolemizer {
    private static final int LENGTH = 20;

    /// Enough for any structure a person writes; a list of ten thousand equal members stays cheap.
    private static final int MOST_ROUNDS = 64;

    private final Collection<Triple> triples;
    private final Map<Node, List<Triple>> mentions = new LinkedHashMap<>();
    private final Map<Node, String> colours = new HashMap<>();

    private Skolemizer(Collection<Triple> triples) {
        this.triples = triples;
        for (var triple : triples) {
            mention(triple.getSubject(), triple);
            mention(triple.getObject(), triple);
        }
    }

    private void mention(Node node, Triple triple) {
        if (node.isBlank()) {
            mentions.computeIfAbsent(node, _ -> new ArrayList<>()).add(triple);
        }
    }

    /// The triples in the same order, without blank nodes.
    ///
    /// @param scope the file's path, so that equal nodes of two files stay two
    static List<Triple> skolemize(Collection<Triple> triples, String scope, BaseIri base) {
        var skolemizer = new Skolemizer(triples);
        if (skolemizer.mentions.isEmpty()) {
            return List.copyOf(triples);
        }
        skolemizer.refine(scope);
        return skolemizer.rename(base);
    }

    private void refine(String scope) {
        mentions.keySet().forEach(node -> colours.put(node, scope));
        components().forEach(this::refine);
    }

    private void refine(Set<Node> component) {
        var classes = 0;
        var now = 1;
        for (var round = 0; now > classes && round < MOST_ROUNDS; round++) {
            classes = now;
            var next = new HashMap<Node, String>();
            component.forEach(node -> next.put(node, colour(node, mentions(node))));
            colours.putAll(next);
            now = new HashSet<>(next.values()).size();
        }
    }

    /// The blank nodes in groups that hang together, in the order of the file.
    private List<Set<Node>> components() {
        var components = new ArrayList<Set<Node>>();
        var seen = new HashSet<Node>();
        for (var start : mentions.keySet()) {
            if (seen.add(start)) {
                components.add(component(start, seen));
            }
        }
        return components;
    }

    private Set<Node> component(Node start, Set<Node> seen) {
        var component = new LinkedHashSet<Node>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var node = open.remove();
            component.add(node);
            for (var triple : mentions(node)) {
                Stream.of(triple.getSubject(), triple.getObject())
                        .filter(other -> other.isBlank() && seen.add(other))
                        .forEach(open::add);
            }
        }
        return component;
    }

    private List<Triple> mentions(Node node) {
        return mentions.getOrDefault(node, List.of());
    }

    private String colour(Node node, List<Triple> about) {
        var lines = new ArrayList<String>();
        for (var triple : about) {
            lines.add(
                    part(triple.getSubject(), node)
                            + ' '
                            + part(triple.getPredicate(), node)
                            + ' '
                            + part(triple.getObject(), node));
        }
        Collections.sort(lines);
        return hash(colours.get(node) + '\n' + String.join("\n", lines));
    }

    private String part(Node node, Node self) {
        if (!node.isBlank()) {
            return NodeFmtLib.strNT(node);
        }
        return node.equals(self) ? "_:self" : "_:" + colours.get(node);
    }

    private List<Triple> rename(BaseIri base) {
        var names = new HashMap<Node, Node>();
        var uses = new HashMap<String, Integer>();
        for (var node : mentions.keySet()) {
            var colour = String.valueOf(colours.get(node)).substring(0, LENGTH);
            var use = uses.merge(colour, 1, Integer::sum);
            names.put(node, base.node(".well-known/genid/" + colour + (use == 1 ? "" : "-" + use)));
        }
        return triples.stream()
                .map(t ->
                        Triple.create(
                                name(t.getSubject(), names),
                                t.getPredicate(),
                                name(t.getObject(), names)))
                .toList();
    }

    private static Node name(Node node, Map<Node, Node> names) {
        return names.getOrDefault(node, node);
    }

    private static String hash(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
