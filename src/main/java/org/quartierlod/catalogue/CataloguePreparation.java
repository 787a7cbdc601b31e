package org.quartierlod.catalogue;

import org.quartierlod.web.CacheHeaders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has the catalogue made beside the requests that come in, as soon as a release is served.
@Component
@ConditionalOnWebApplication
class CataloguePreparation {
    private final Catalogues catalogues;
    private final CacheHeaders cache;

    CataloguePreparation(Catalogues catalogues, CacheHeaders cache) {
        this.catalogues = catalogues;
        this.cache = cache;
    }

    /// The first time not before the server answers.
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (cache.prepare()) {
            catalogues.prepare();
        }
    }
}
