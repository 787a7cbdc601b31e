package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quartierlod.representation.page.Layers.Edge;

/// Classes as boxes, each with its properties, and curves to the classes these lead to.
///
/// @param width of the drawing
/// @param height of the drawing
/// @param boxes one a class
/// @param curves paths
/// @param tips arrow heads
record ClassDiagram(
        int width, int height, List<Box> boxes, List<String> curves, List<String> tips) {
    private static final int BOX = 216;
    private static final int GAP = 60;
    private static final int LINE = 19;
    private static final int PAD = 9;
    private static final int BETWEEN = 26;
    private static final int FITS = 24;

    /// A property of a class that leads to another.
    record Link(String name, String from, String to) {}

    /// A text at a place.
    record Line(int x, int y, String text) {}

    /// A class.
    ///
    /// @param href of its description on the same page, or empty
    record Box(
            int x,
            int y,
            int width,
            int height,
            String href,
            boolean own,
            List<Line> title,
            List<Line> rows) {}

    /// Draws.
    ///
    /// @param names what classes are called, by IRI
    /// @param anchors of those described on the same page, by IRI
    static ClassDiagram of(
            Map<String, String> names, Map<String, String> anchors, List<Link> links) {
        var edges =
                links.stream()
                        .filter(link -> !link.from().equals(link.to()))
                        .map(link -> new Edge(link.from(), link.to()))
                        .distinct()
                        .toList();
        return new Drawing(names, anchors, links, Layers.of(names.keySet(), edges)).draw();
    }

    private static final class Drawing {
        private final Map<String, String> names;
        private final Map<String, String> anchors;
        private final Map<String, List<Link>> links;
        private final Layers layers;
        private final Map<String, Box> boxes = new TreeMap<>();
        private final Map<String, Line> bends = new HashMap<>();
        private int height;

        Drawing(
                Map<String, String> names,
                Map<String, String> anchors,
                List<Link> links,
                Layers layers) {
            this.names = names;
            this.anchors = anchors;
            this.links = links.stream().collect(Collectors.groupingBy(Link::from));
            this.layers = layers;
        }

        ClassDiagram draw() {
            height = layers.layers().stream().mapToInt(this::height).max().orElse(0);
            for (var i = 0; i < layers.layers().size(); i++) {
                place(layers.layers().get(i), i * (BOX + GAP) + 2);
            }
            var curves = new ArrayList<String>();
            var tips = new ArrayList<String>();
            boxes.forEach((name, box) -> {
                var own = links.getOrDefault(name, List.of());
                for (var row = 0; row < own.size(); row++) {
                    curve(own.get(row), box.rows().get(row).y() - 4, curves, tips);
                }
            });
            var width = layers.layers().size() * (BOX + GAP) - GAP + 4;
            return new ClassDiagram(
                    width,
                    height + 4,
                    List.copyOf(boxes.values()),
                    curves,
                    tips.stream().distinct().toList());
        }

        private int height(List<String> layer) {
            return layer.stream().mapToInt(this::height).sum() + BETWEEN * (layer.size() - 1);
        }

        private int height(String name) {
            var label = names.get(name);
            return label == null
                    ? LINE
                    : 2 * PAD
                            + LINE
                                    * (lines(label).size()
                                            + links.getOrDefault(name, List.of()).size());
        }

        private void place(List<String> layer, int x) {
            var y = (height - height(layer)) / 2 + 2;
            for (var name : layer) {
                var label = names.get(name);
                if (label == null) {
                    bends.put(name, new Line(x, y + LINE / 2, ""));
                } else {
                    boxes.put(name, box(name, label, x, y));
                }
                y += height(name) + BETWEEN;
            }
        }

        private Box box(String name, String label, int x, int y) {
            var title = new ArrayList<Line>();
            var rows = new ArrayList<Line>();
            var at = y + PAD + 14;
            for (var line : lines(label)) {
                title.add(new Line(x + PAD, at, line));
                at += LINE;
            }
            for (var link : links.getOrDefault(name, List.of())) {
                rows.add(new Line(x + PAD, at, lines(link.name()).getFirst()));
                at += LINE;
            }
            var anchor = anchors.getOrDefault(name, "");
            return new Box(x, y, BOX, height(name), anchor, !anchor.isEmpty(), title, rows);
        }

        private void curve(Link link, int y, List<String> curves, List<String> tips) {
            var edge = new Edge(link.from(), link.to());
            var from = boxes.get(link.from());
            var to = boxes.get(link.to());
            if (from == null || to == null || from.equals(to)) {
                return;
            }
            var isBack = layers.reversed().contains(edge);
            var path = new StringBuilder();
            var x = isBack ? from.x() : from.x() + BOX;
            path.append("M").append(x).append(" ").append(y);
            var way = layers.bends().getOrDefault(edge, List.of());
            var at = new Line(x, y, "");
            for (var bend : isBack ? way.reversed() : way) {
                var next = bends.getOrDefault(bend, at);
                var near = isBack ? next.x() + BOX : next.x();
                var far = isBack ? next.x() : next.x() + BOX;
                bend(path, at.x(), at.y(), near, next.y());
                path.append(" H").append(far);
                at = new Line(far, next.y(), "");
            }
            var end = isBack ? to.x() + BOX + 8 : to.x() - 8;
            var middle = to.y() + PAD + 9;
            bend(path, at.x(), at.y(), end, middle);
            curves.add(path.toString());
            var side = isBack ? 8 : -8;
            tips.add("M%d %d l%d -5 v10 z".formatted(isBack ? to.x() + BOX : to.x(), middle, side));
        }

        private static void bend(StringBuilder path, int x, int y, int toX, int toY) {
            var middle = (x + toX) / 2;
            path.append(" C%d %d %d %d %d %d".formatted(middle, y, middle, toY, toX, toY));
        }

        /// A label on one or two lines.
        private static List<String> lines(String label) {
            if (label.length() <= FITS) {
                return List.of(label);
            }
            var cut = Math.max(label.lastIndexOf(' ', FITS), label.lastIndexOf('-', FITS) + 1);
            if (cut <= 0) {
                return List.of(label.substring(0, FITS - 1) + "…");
            }
            var rest = label.substring(cut).strip();
            return List.of(
                    label.substring(0, cut).strip(),
                    rest.length() <= FITS ? rest : rest.substring(0, FITS - 1) + "…");
        }
    }
}
