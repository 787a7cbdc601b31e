package org.quartierlod.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Representation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The JSON-LD context, versioned and immutable.
@RestController
class ContextController {
    private final Representation context;
    private final CacheHeaders cache;

    ContextController(ProjectFolder project, CacheHeaders cache) throws IOException {
        this.context =
                new Representation(
                        Files.readAllBytes(project.ontology().resolve("context/urp-1.jsonld")),
                        "application/ld+json");
        this.cache = cache;
    }

    @GetMapping("/context/urp-1.jsonld")
    ResponseEntity<byte[]> context(HttpServletRequest request) {
        return context.answer(cache.immutable(), request);
    }
}
