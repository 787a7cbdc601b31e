package org.quartierlod.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.quartierlod.representation.Page;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.QueryFile;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Language;
import org.quartierlod.web.Representation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The home page: what there is and where to begin.
@RestController
class HomeController {
    private static final QueryFile ENTRIES = QueryFile.of(HomeController.class, "entries");
    private static final Var SECTION = Var.alloc("section");
    private static final Var THING = Var.alloc("thing");

    private final CurrentRelease current;
    private final Page page;
    private final Addresses addresses;
    private final CacheHeaders cache;

    HomeController(CurrentRelease current, Page page, Addresses addresses, CacheHeaders cache) {
        this.current = current;
        this.page = page;
        this.addresses = addresses;
        this.cache = cache;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        var language = Language.of(request);
        var bytes = page.home(language.tag(), sections(language));
        return new Representation(bytes, "text/html;charset=utf-8")
                .answer(
                        cache.current(200).header(HttpHeaders.CONTENT_LANGUAGE, language.tag()),
                        request);
    }

    private List<Page.Section> sections(Language language) {
        var rows = current.read(served -> served.store().select(ENTRIES.query()));
        var sections = new ArrayList<Page.Section>();
        for (var name : List.of("areas", "programmes", "services", "schemes")) {
            var links = new ArrayList<Page.Link>();
            for (var row : rows) {
                if (row.get(SECTION).getLiteralLexicalForm().equals(name)) {
                    var label = row.get(Var.alloc(language.tag()));
                    links.add(
                            new Page.Link(
                                    addresses.link(row.get(THING).getURI()).orElse(""),
                                    label.getLiteralLexicalForm()));
                }
            }
            sections.add(new Page.Section(name, links));
        }
        var base = addresses.base().value();
        sections.add(
                new Page.Section(
                        "access",
                        List.of(
                                new Page.Link(base + "sparql", "access_sparql"),
                                new Page.Link(base + "def", "access_ontology"),
                                new Page.Link(base + "context/urp-1.jsonld", "access_context"))));
        return sections;
    }
}
