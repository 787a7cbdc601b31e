package org.quartierlod.site;

import java.io.IOException;
import java.nio.file.Files;
import org.quartierlod.representation.Context;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.JsonLdWriter;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.RdfWriter;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.web.Language;
import org.springframework.stereotype.Component;

/// Writes the answer to a search.
@Component
class SearchFormats {
    private final Page page;
    private final Addresses addresses;
    private final JsonLdWriter json;

    SearchFormats(Page page, Addresses addresses, ProjectFolder project) throws IOException {
        this.page = page;
        this.addresses = addresses;
        var context = Files.readAllBytes(project.ontology().resolve("context/urp-1.jsonld"));
        this.json =
                new JsonLdWriter(
                        Context.parse(context), addresses.base().value() + "context/urp-1.jsonld");
    }

    byte[] write(
            SearchRequest search, Search.Answer answer, DocumentFormat format, Language language) {
        return format == DocumentFormat.HTML
                ? html(search, answer, language)
                : data(search, answer, format);
    }

    private byte[] data(SearchRequest search, Search.Answer answer, DocumentFormat format) {
        var document = SearchDocument.of(search, answer.found(), answer.pages(), addresses.base());
        return switch (format) {
            case JSON_LD, JSON -> json.write(document);
            default -> RdfWriter.write(document.graph(), format);
        };
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
