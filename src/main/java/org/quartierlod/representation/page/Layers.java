package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A graph drawn in layers, each edge from an earlier to a later one ([Sugiyama, Tagawa, Toda
/// 1981](https://doi.org/10.1109/TSMC.1981.4308636)). The same graph always gives the same layers.
///
/// @param layers of names; an edge over several layers has a bend in each of those between
/// @param bends names of bends, by edge
/// @param reversed edges that go back, against a cycle
record Layers(List<List<String>> layers, Map<Edge, List<String>> bends, Set<Edge> reversed) {
    private static final int SWEEPS = 4;

    /// An edge between two names.
    record Edge(String from, String to) {
        Edge back() {
            return new Edge(to, from);
        }
    }

    static Layers of(Collection<String> names, Collection<Edge> edges) {
        var sorted = names.stream().sorted().toList();
        var reversed = new HashSet<Edge>();
        var outgoing = new TreeMap<String, List<String>>();
        sorted.forEach(name -> outgoing.put(name, new ArrayList<>()));
        edges.stream()
                .distinct()
                .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::to))
                .forEach(e ->
                        outgoing.computeIfAbsent(e.from(), _ -> new ArrayList<>()).add(e.to()));
        var done = new HashSet<String>();
        sorted.forEach(name -> breakCycles(name, outgoing, new HashSet<>(), done, reversed));
        var depths = depths(sorted, edges, reversed);
        return arranged(sorted, edges, reversed, depths);
    }

    private static void breakCycles(
            String name,
            Map<String, List<String>> outgoing,
            Set<String> above,
            Set<String> done,
            Set<Edge> reversed) {
        if (!done.add(name)) {
            return;
        }
        above.add(name);
        for (var next : outgoing.getOrDefault(name, List.of())) {
            if (above.contains(next)) {
                reversed.add(new Edge(name, next));
            } else {
                breakCycles(next, outgoing, above, done, reversed);
            }
        }
        above.remove(name);
    }

    private static Edge forward(Edge edge, Set<Edge> reversed) {
        return reversed.contains(edge) ? edge.back() : edge;
    }

    /// The longest way to each name; as many rounds as there are names suffice.
    private static Map<String, Integer> depths(
            List<String> names, Collection<Edge> edges, Set<Edge> reversed) {
        var depths = new HashMap<String, Integer>();
        names.forEach(name -> depths.put(name, 0));
        for (var round = 0; round < names.size(); round++) {
            for (var edge : edges) {
                var e = forward(edge, reversed);
                depths.merge(e.to(), depths.getOrDefault(e.from(), 0) + 1, Math::max);
            }
        }
        return depths;
    }

    private static Layers arranged(
            List<String> names,
            Collection<Edge> edges,
            Set<Edge> reversed,
            Map<String, Integer> depths) {
        var layers = new ArrayList<List<String>>();
        names.forEach(name -> layer(layers, depths.getOrDefault(name, 0)).add(name));
        var bends = new HashMap<Edge, List<String>>();
        var neighbours = new HashMap<String, List<String>>();
        for (var edge : edges.stream().distinct().toList()) {
            var e = forward(edge, reversed);
            var way = new ArrayList<>(List.of(e.from()));
            for (var depth = depths.getOrDefault(e.from(), 0) + 1;
                    depth < depths.getOrDefault(e.to(), 0);
                    depth++) {
                var bend = e.from() + " " + e.to() + " " + depth;
                layer(layers, depth).add(bend);
                way.add(bend);
            }
            way.add(e.to());
            bends.put(edge, List.copyOf(way.subList(1, way.size() - 1)));
            for (var i = 1; i < way.size(); i++) {
                neighbours.computeIfAbsent(way.get(i), _ -> new ArrayList<>()).add(way.get(i - 1));
                neighbours.computeIfAbsent(way.get(i - 1), _ -> new ArrayList<>()).add(way.get(i));
            }
        }
        for (var sweep = 0; sweep < SWEEPS; sweep++) {
            layers.forEach(layer -> order(layer, neighbours, layers));
        }
        return new Layers(layers, bends, reversed);
    }

    private static List<String> layer(List<List<String>> layers, int depth) {
        while (layers.size() <= depth) {
            layers.add(new ArrayList<>());
        }
        return layers.get(depth);
    }

    /// Puts each near the middle of its neighbours.
    private static void order(
            List<String> layer, Map<String, List<String>> neighbours, List<List<String>> layers) {
        var middles = new HashMap<String, Double>();
        for (var name : layer) {
            middles.put(
                    name,
                    neighbours.getOrDefault(name, List.of()).stream()
                            .mapToDouble(other -> position(other, layers))
                            .average()
                            .orElse(position(name, layers)));
        }
        layer.sort(
                Comparator.comparingDouble((String name) -> middles.getOrDefault(name, 0.0))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static double position(String name, List<List<String>> layers) {
        return layers.stream()
                .filter(layer -> layer.contains(name))
                .mapToDouble(layer -> (layer.indexOf(name) + 0.5) / layer.size())
                .findFirst()
                .orElse(0);
    }
}
