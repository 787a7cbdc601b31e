package org.quartierlod.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.quartierlod.representation.Asset;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.quartierlod.web.Representation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The files that pages load: for ever under the address with their version.
@RestController
class AssetController {
    private final CacheHeaders cache;

    AssetController(CacheHeaders cache) {
        this.cache = cache;
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String name,
            @RequestParam(name = "v", required = false) @Nullable String version,
            HttpServletRequest request) {
        var asset =
                Asset.named(name)
                        .orElseThrow(() ->
                                new ProblemException(
                                        Problem.of(
                                                ProblemType.NOT_FOUND,
                                                "Diese Datei gibt es nicht.",
                                                "There is no such file.")));
        var response = asset.version().equals(version) ? cache.immutable() : cache.current(200);
        return new Representation(asset.bytes(), asset.contentType()).answer(response, request);
    }
}
