package org.quartierlod.representation.page;

import java.net.URI;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.SKOS;
import org.quartierlod.representation.Labels;

/// What the statements of a page rest on.
final class SourceView {
    private final Reading reading;

    SourceView(Reading reading) {
        this.reading = reading;
    }

    /// A source.
    ///
    /// @param pages where it can be read
    /// @param date the day it bears, or that none is recorded
    /// @param levels how its statements are supported
    /// @param note what is to be minded
    record Source(Phrase name, List<Phrase> pages, String date, String levels, Phrase note) {}

    List<Source> sources() {
        return reading.allSources().stream().map(this::source).toList();
    }

    private Source source(Node source) {
        var texts = reading.texts();
        var date =
                reading.date(source)
                        .map(day -> texts.get("source_date", day.text()))
                        .orElseGet(() -> texts.get("source_undated"));
        var pages =
                Reading.find(reading.about(), source, FOAF.page.asNode()).stream()
                        .map(page -> page(page))
                        .toList();
        var note =
                Labels.best(reading.about(), source, SKOS.editorialNote.asNode(), texts.language())
                        .map(reading::phrase)
                        .orElse(Phrase.words(""));
        return new Source(
                reading.sourcePhrase(source),
                pages,
                date,
                String.join(", ", reading.levels(source)),
                note);
    }

    private Phrase page(Node page) {
        var address = page.isURI() ? page.getURI() : page.getLiteralLexicalForm();
        return new Phrase("", reading.link(page), host(address), "", "", "");
    }

    /// Whose page it is; the whole address where that cannot be told.
    static String host(String address) {
        try {
            var host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
