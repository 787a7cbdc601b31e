package org.quartierlod.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.quartierlod.catalogue.Catalogue;
import org.quartierlod.catalogue.Catalogues;
import org.quartierlod.directory.Directories;
import org.quartierlod.directory.Thing;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.vocab.EntityType;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.quartierlod.web.Representation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What crawlers ask for first: [robots.txt](https://www.rfc-editor.org/rfc/rfc9309) and the
/// [sitemaps](https://www.sitemaps.org/protocol.html) of all documents below `doc`.
@RestController
class CrawlerController {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// A sitemap may hold 50,000 addresses.
    private static final int PAGE_SIZE = 10_000;

    private final CurrentRelease current;
    private final Directories directories;
    private final Catalogues catalogues;
    private final Addresses addresses;
    private final CacheHeaders cache;

    CrawlerController(
            CurrentRelease current,
            Directories directories,
            Catalogues catalogues,
            Addresses addresses,
            CacheHeaders cache) {
        this.current = current;
        this.directories = directories;
        this.catalogues = catalogues;
        this.addresses = addresses;
        this.cache = cache;
    }

    /// Everything may be read; queries and searches are no pages to be found elsewhere.
    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        var path = addresses.base().path();
        var text =
                "User-agent: *%nDisallow: %ssparql?%nDisallow: %ssearch%n%nSitemap: %ssitemap.xml%n"
                        .formatted(path, path, addresses.base().value())
                        .replace("\r\n", "\n");
        return new Representation(text.getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8")
                .answer(cache.current(200), request);
    }

    /// The sitemaps there are.
    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index(HttpServletRequest request) {
        var maps = new ArrayList<String>();
        maps.add(addresses.base().value() + "sitemap/catalog.xml");
        current.read(served -> directories.of(served).counts())
                .forEach((type, count) ->
                        IntStream.rangeClosed(1, (int) ((count - 1) / PAGE_SIZE) + 1)
                                .mapToObj(page -> address(type, page))
                                .forEach(maps::add));
        return xml("sitemapindex", "sitemap", maps, request);
    }

    /// The catalogue and its datasets.
    @GetMapping("/sitemap/catalog.xml")
    ResponseEntity<byte[]> catalogue(HttpServletRequest request) {
        var locations = new ArrayList<String>();
        locations.add(addresses.base().value() + "catalog");
        catalogues.read(Catalogue::datasets).stream()
                .map(dataset -> dataset.node().getURI())
                .forEach(locations::add);
        return xml("urlset", "url", locations, request);
    }

    private String address(EntityType type, int page) {
        return addresses.base().value() + "sitemap/" + type.path() + "-" + page + ".xml";
    }

    /// The documents about things of a type.
    @GetMapping("/sitemap/{type:[a-z]+}-{page:[1-9][0-9]{0,5}}.xml")
    ResponseEntity<byte[]> documents(
            @PathVariable String type, @PathVariable int page, HttpServletRequest request) {
        var documents = EntityType.of(type).stream().flatMap(t -> things(t, page).stream());
        var locations =
                documents
                        .flatMap(thing -> addresses.documentPath(thing.iri()).stream())
                        .map(path -> addresses.base().value() + path)
                        .toList();
        if (locations.isEmpty()) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.NOT_FOUND,
                            "Diese Sitemap gibt es nicht.",
                            "There is no such sitemap."));
        }
        return xml("urlset", "url", locations, request);
    }

    private List<Thing> things(EntityType type, int page) {
        return current.read(served -> directories.of(served).page(type, page, PAGE_SIZE).things());
    }

    private ResponseEntity<byte[]> xml(
            String root, String entry, List<String> locations, HttpServletRequest request) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(NAMESPACE);
            for (var location : locations) {
                out.writeStartElement(entry);
                out.writeStartElement("loc");
                out.writeCharacters(location);
                out.writeEndElement();
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory takes every byte", e);
        }
        return new Representation(bytes.toByteArray(), "application/xml")
                .answer(cache.current(200), request);
    }
}
