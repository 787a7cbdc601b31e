package org.quartierlod.entity;

import org.quartierlod.directory.Directories;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.EntityIri;
import org.quartierlod.vocab.EntityType;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes ready, beside the requests that come in, what the first of them would otherwise wait for:
/// the directory of things, and one document of each type with all it takes to write it.
@Component
@ConditionalOnWebApplication
class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final CurrentRelease current;
    private final Directories directories;
    private final Descriptions descriptions;
    private final BaseIri base;
    private final CacheHeaders cache;

    Preparation(
            CurrentRelease current,
            Directories directories,
            Descriptions descriptions,
            BaseIri base,
            CacheHeaders cache) {
        this.current = current;
        this.directories = directories;
        this.descriptions = descriptions;
        this.base = base;
        this.cache = cache;
    }

    /// The first time not before the server answers.
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (cache.prepare()) {
            current.afterSwitch(this::start);
            start();
        }
    }

    private void start() {
        Thread.ofPlatform().daemon().name("preparation").start(this::prepare);
    }

    private void prepare() {
        try {
            for (var type : current.read(s -> directories.of(s).counts()).keySet()) {
                prepare(type);
            }
            descriptions.describe(new Target.Ontology(), DocumentFormat.HTML, Language.GERMAN);
        } catch (RuntimeException e) {
            LOG.warn("Preparation ended early reason={}", e.getMessage());
        }
    }

    private void prepare(EntityType type) {
        var first = current.read(s -> directories.of(s).page(type, 1, 1).things());
        first.stream()
                .flatMap(thing -> EntityIri.parse(thing.iri(), base).stream())
                .map(entity -> Target.Thing.entity(entity, base))
                .forEach(thing -> {
                    for (var format : DocumentFormat.values()) {
                        descriptions.describe(thing, format, Language.GERMAN);
                    }
                });
    }
}
