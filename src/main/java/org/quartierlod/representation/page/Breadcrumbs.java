package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.vocabulary.SKOS;
import org.quartierlod.representation.Page.Link;

/// The way from the home page to a document: by its scheme or by the list of its type.
final class Breadcrumbs {
    private final Layout layout;

    Breadcrumbs(Layout layout) {
        this.layout = layout;
    }

    List<Link> of(String path, Reading reading) {
        var links = new ArrayList<>(layout.trail(reading.texts()));
        var parts = path.split("/", -1);
        if (parts.length == 3 && parts[0].equals("doc")) {
            var list = parts[0] + "/" + parts[1];
            links.add(new Link(layout.base() + list, reading.texts().named("type_" + parts[1])));
        } else if (parts.length == 3 && parts[0].equals("scheme")) {
            var schemes = reading.objects(reading.subject(), SKOS.inScheme.asNode());
            var name = schemes.isEmpty() ? parts[1] : reading.name(schemes.getFirst());
            links.add(new Link(layout.base() + "scheme/" + parts[1], name));
        }
        return links;
    }
}
