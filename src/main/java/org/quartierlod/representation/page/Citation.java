package org.quartierlod.representation.page;

import java.time.ZoneOffset;
import org.quartierlod.representation.QueryPages.Cited;

/// How to name, in a publication, what was asked of which release: enough to ask it again and to
/// see that nothing has changed.
final class Citation {
    /// Where the address of the query goes.
    static final String LINK = "{link}";

    private static final int SHORT_HASH = 12;

    private final Cited cited;
    private final String base;

    Citation(Cited cited, String base) {
        this.cited = cited;
        this.base = base;
    }

    /// The address that answers the query from this release for ever.
    String link(String query) {
        return endpoint() + "?query=" + Snippets.encode(query.strip());
    }

    /// The endpoint of this release alone.
    String endpoint() {
        return base + "release/" + cited.release() + "/sparql";
    }

    /// A sentence with a place for the address.
    String sentence(Texts texts) {
        return texts.get(
                "cite_sentence",
                cited.title(),
                cited.release(),
                new Moments(texts.language()).day(cited.created()),
                cited.hash(),
                base + "sparql");
    }

    /// The same for BibTeX, with a place for the address.
    String bibTex(Texts texts) {
        var date = cited.created().atZone(ZoneOffset.UTC);
        return """
        @misc{quartier-lod-%d-%s,
          title        = {%s},
          year         = {%d},
          month        = {%d},
          version      = {%s},
          note         = {SHA-256 %s},
          howpublished = {\\url{%s}}
        }\
        """
                .formatted(
                        cited.release(),
                        cited.hash().substring(0, Math.min(SHORT_HASH, cited.hash().length())),
                        escaped(cited.title()),
                        date.getYear(),
                        date.getMonthValue(),
                        texts.get("release_number", cited.release()),
                        cited.hash(),
                        LINK);
    }

    /// What TeX would take for a command is text.
    private static String escaped(String text) {
        return text.replaceAll("[{}\\\\]", "").replaceAll("([&%$#_])", "\\\\$1");
    }
}
