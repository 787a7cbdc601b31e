package org.quartierlod.representation.page;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.Page.Alternate;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.Page.Link;
import org.quartierlod.representation.ReleaseEntry;

/// The pages of releases: all of them, or one.
public final class ReleasePages {
    private final Layout layout;

    /// Pages within a frame.
    public ReleasePages(Layout layout) {
        this.layout = layout;
    }

    /// One line of the table.
    record Line(
            String href,
            String name,
            String moment,
            String time,
            String statements,
            String added,
            String removed,
            String hash,
            boolean current) {}

    /// All releases.
    ///
    /// @param damaged those that cannot be told of
    public byte[] all(
            Circumstances circumstances, List<ReleaseEntry> entries, List<String> damaged) {
        var texts = Texts.of(circumstances.language());
        var head =
                new Head(
                        circumstances,
                        texts.get("releases"),
                        texts.get("releases_about"),
                        layout.trail(texts),
                        formats(circumstances.path()),
                        SchemaOrg.About.NOTHING);
        return render(head, texts, entries, damaged);
    }

    /// One release.
    public byte[] one(Circumstances circumstances, ReleaseEntry entry) {
        var texts = Texts.of(circumstances.language());
        var list = new Link(layout.base() + "release", texts.get("releases"));
        var head =
                new Head(
                        circumstances,
                        texts.get("release_number", entry.number()),
                        texts.get("releases_about"),
                        layout.trail(texts, list),
                        formats(circumstances.path()),
                        SchemaOrg.About.NOTHING);
        return render(head, texts, List.of(entry), List.of());
    }

    private byte[] render(
            Head head, Texts texts, List<ReleaseEntry> entries, List<String> damaged) {
        return layout.render(
                head,
                "releases",
                Map.of(
                        "about",
                        texts.get("releases_about"),
                        "releases",
                        entries.stream().map(entry -> line(entry, texts)).toList(),
                        "damaged",
                        damaged,
                        "hasDamaged",
                        !damaged.isEmpty()));
    }

    private Line line(ReleaseEntry entry, Texts texts) {
        var numbers = NumberFormat.getIntegerInstance(Locale.of(texts.language()));
        return new Line(
                layout.base() + "release/" + entry.number(),
                texts.get("release_number", entry.number()),
                entry.created().toString(),
                new Moments(texts.language()).minute(entry.created()),
                numbers.format(entry.statements()),
                numbers.format(entry.added()),
                numbers.format(entry.removed()),
                entry.hash(),
                entry.current());
    }

    private List<Alternate> formats(String path) {
        return Arrays.stream(DocumentFormat.values())
                .filter(format -> format != DocumentFormat.HTML)
                .map(format ->
                        Alternate.of(layout.base() + path + "." + format.extension(), format))
                .toList();
    }
}
