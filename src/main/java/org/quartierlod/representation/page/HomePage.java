package org.quartierlod.representation.page;

import java.util.List;
import java.util.Map;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.Page.Link;
import org.quartierlod.representation.Page.Section;

/// The home page.
public final class HomePage {
    private final Layout layout;

    /// The home page within a frame.
    public HomePage(Layout layout) {
        this.layout = layout;
    }

    /// What there is and where to begin.
    public byte[] home(Circumstances circumstances, List<Section> sections) {
        var texts = Texts.of(circumstances.language());
        var named = sections.stream().map(section -> named(section, texts)).toList();
        return layout.render(
                Head.plain(circumstances, texts.get("name"), texts.get("about")),
                "home",
                Map.of("sections", named));
    }

    private static Section named(Section section, Texts texts) {
        return new Section(
                texts.named(section.heading()),
                section.links().stream()
                        .map(link -> new Link(link.href(), texts.named(link.text())))
                        .toList());
    }
}
