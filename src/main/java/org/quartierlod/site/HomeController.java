package org.quartierlod.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Var;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.Page.Contents;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.QueryFile;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Language;
import org.quartierlod.web.Negotiation;
import org.quartierlod.web.Representation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The home page: what there is and where to begin. Made once a release. Machines are led to the
/// catalogue.
@RestController
class HomeController {
    private static final QueryFile AREAS = QueryFile.of(HomeController.class, "areas");
    private static final QueryFile HOME = QueryFile.of(HomeController.class, "home");
    private static final QueryFile COUNTS = QueryFile.of(HomeController.class, "counts");
    private static final QueryFile EXAMPLE = QueryFile.of(HomeController.class, "example");
    private static final String HTML = DocumentFormat.HTML.mediaType();
    private static final List<String> OFFERS =
            Stream.concat(
                            Stream.of(HTML),
                            Arrays.stream(DocumentFormat.values()).map(DocumentFormat::mediaType))
                    .distinct()
                    .toList();
    private static final Var AREA = Var.alloc("area");

    private final CurrentRelease current;
    private final Page page;
    private final Addresses addresses;
    private final CacheHeaders cache;
    private final Cache<Key, Representation> made = Caffeine.newBuilder().maximumSize(4).build();

    HomeController(CurrentRelease current, Page page, Addresses addresses, CacheHeaders cache) {
        this.current = current;
        this.page = page;
        this.addresses = addresses;
        this.cache = cache;
    }

    private record Key(ReleaseId release, Language language) {}

    @GetMapping("/")
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        if (isForMachines(request)) {
            return cache.current(HttpStatus.SEE_OTHER.value())
                    .location(URI.create(addresses.base().value() + "catalog"))
                    .build();
        }
        var language = Language.of(request);
        return current.read(served -> representation(served, language))
                .answer(
                        cache.current(200).header(HttpHeaders.CONTENT_LANGUAGE, language.tag()),
                        request);
    }

    /// Whether RDF is preferred, which is to be had at the catalogue.
    private static boolean isForMachines(HttpServletRequest request) {
        return Negotiation.choose(request, OFFERS).filter(offer -> !offer.equals(HTML)).isPresent();
    }

    /// Not computed within the cache: what was read of an overwritten release must not stay.
    private Representation representation(Served served, Language language) {
        var key = new Key(served.release().id(), language);
        var known = made.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var fresh = new Representation(page(served, language), "text/html;charset=utf-8");
        if (served.store().isIntact()) {
            made.put(key, fresh);
        }
        return fresh;
    }

    private byte[] page(Served served, Language language) {
        var release = served.release();
        var circumstances =
                Page.Circumstances.at(
                        "",
                        language.tag(),
                        new Page.Release(release.id().number(), release.manifest().created()));
        return page.home(circumstances, contents(served));
    }

    private static Contents contents(Served served) {
        var store = served.store();
        var areas = store.select(AREAS.query()).stream().map(row -> row.get(AREA)).toList();
        var counts = new HashMap<String, Long>();
        for (var row : store.select(COUNTS.query())) {
            counts.put(
                    row.get(Var.alloc("what")).getLiteralLexicalForm(),
                    ((Number) row.get(Var.alloc("count")).getLiteralValue()).longValue());
        }
        counts.put("statements", served.release().manifest().quads());
        var example = URLEncoder.encode(EXAMPLE.query().toString(), StandardCharsets.UTF_8);
        return new Contents(store.construct(HOME.with("area", areas).query()), counts, example);
    }
}
