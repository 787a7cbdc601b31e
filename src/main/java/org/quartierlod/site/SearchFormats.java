package org.quartierlod.site;

import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.DocumentWriter;
import org.quartierlod.representation.Page;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.web.Language;
import org.springframework.stereotype.Component;

/// Writes the answer to a search.
@Component
class SearchFormats {
    private final Page page;
    private final Addresses addresses;
    private final DocumentWriter data;

    SearchFormats(Page page, Addresses addresses, DocumentWriter data) {
        this.page = page;
        this.addresses = addresses;
        this.data = data;
    }

    byte[] write(
            SearchRequest search, Search.Answer answer, DocumentFormat format, Language language) {
        return format == DocumentFormat.HTML
                ? html(search, answer, language)
                : data.write(
                        SearchDocument.of(search, answer.found(), answer.pages(), addresses.base()),
                        format);
    }

    private byte[] html(SearchRequest search, Search.Answer answer, Language language) {
        var view = new SearchPage(search, answer.pages(), language, answer.terms(), addresses);
        var circumstances =
                Page.Circumstances.at(view.path(), language.tag(), answer.release())
                        .searching(search.text());
        return search.text().isEmpty()
                ? page.search(circumstances)
                : page.list(circumstances, view.listing(answer.found()));
    }
}
