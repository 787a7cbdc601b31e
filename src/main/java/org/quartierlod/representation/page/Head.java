package org.quartierlod.representation.page;

import java.util.List;
import org.quartierlod.representation.Page.Alternate;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.Page.Link;

/// What a page says of itself to browsers, search engines and those who share it.
///
/// @param circumstances under which it is made
/// @param title of the page, its first heading
/// @param description a sentence, or empty
/// @param trail what stands above the page, from the home page down
/// @param alternates the same as data
/// @param about what the page is about, for schema.org, or empty where it is about nothing
public record Head(
        Circumstances circumstances,
        String title,
        String description,
        List<Link> trail,
        List<Alternate> alternates,
        SchemaOrg.About about) {
    /// Copies.
    public Head {
        trail = List.copyOf(trail);
        alternates = List.copyOf(alternates);
    }

    /// The head of a page that is about nothing else and has no other formats.
    static Head plain(Circumstances circumstances, String title, String description) {
        return new Head(
                circumstances, title, description, List.of(), List.of(), SchemaOrg.About.NOTHING);
    }
}
