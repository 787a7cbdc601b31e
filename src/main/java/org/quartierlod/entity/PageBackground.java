package org.quartierlod.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.quartierlod.release.Parts;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.Provenance;
import org.quartierlod.representation.TermNames;
import org.quartierlod.representation.TermUse;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.QueryFile;
import org.quartierlod.store.Store;
import org.quartierlod.vocab.Urp;
import org.springframework.stereotype.Component;

/// Reads what pages say beyond the document: what terms are called, who says each statement, how
/// the release uses the ontology.
@Component
final class PageBackground {
    private static final QueryFile TERMS = QueryFile.of(PageBackground.class, "terms");
    private static final QueryFile SUPPORT = QueryFile.of(PageBackground.class, "support");
    private static final QueryFile USE = QueryFile.of(PageBackground.class, "use");
    private static final QueryFile TIES = QueryFile.of(PageBackground.class, "ties");

    private final Cache<ReleaseId, TermNames> terms = Caffeine.newBuilder().maximumSize(2).build();
    private final Cache<ReleaseId, TermUse> uses = Caffeine.newBuilder().maximumSize(2).build();

    /// What the page of a document needs.
    Page.Background of(Served served, Document document) {
        var store = served.store();
        var names = names(served);
        return isOntology(document)
                ? new Page.Background(names, Provenance.NONE, use(served, document))
                : new Page.Background(names, provenance(store, document), TermUse.NONE);
    }

    private static Provenance provenance(Store store, Document document) {
        var things = new LinkedHashSet<Node>();
        document.graph().find().mapWith(Triple::getSubject).forEach(things::add);
        Map<Triple, Set<Node>> graphs = new HashMap<>();
        var supported = new LinkedHashSet<>(things);
        for (var quad : store.quads(things)) {
            if (document.graph().contains(quad.asTriple())) {
                graphs.computeIfAbsent(quad.asTriple(), _ -> new HashSet<>()).add(quad.getGraph());
                supported.add(quad.getGraph());
            }
        }
        return new Provenance(graphs, store.construct(SUPPORT.with("graph", supported).query()));
    }

    private TermUse use(Served served, Document document) {
        return once(uses, served, () -> use(served.store(), document));
    }

    /// Not computed within the cache: what was read of an overwritten release must not stay.
    private static <T> T once(Cache<ReleaseId, T> cache, Served served, Supplier<T> reading) {
        synchronized (cache) {
            var known = cache.getIfPresent(served.release().id());
            if (known != null) {
                return known;
            }
            var fresh = reading.get();
            if (served.store().isIntact()) {
                cache.put(served.release().id(), fresh);
            }
            return fresh;
        }
    }

    private static TermUse use(Store store, Document document) {
        var own =
                document.graph()
                        .find()
                        .mapWith(Triple::getSubject)
                        .filterKeep(s -> s.isURI() && s.getURI().startsWith(Urp.NAMESPACE))
                        .toSet();
        Map<Node, Long> counts = new HashMap<>();
        for (var row : store.select(USE.with("term", own).query())) {
            counts.put(row.get(Var.alloc("term")), count(row.get(Var.alloc("count"))));
        }
        var ties = new ArrayList<TermUse.Tie>();
        for (var row : store.select(TIES.with("property", own).query())) {
            ties.add(
                    new TermUse.Tie(
                            row.get(Var.alloc("from")),
                            row.get(Var.alloc("property")),
                            row.get(Var.alloc("to"))));
        }
        return new TermUse(counts, ties);
    }

    private static long count(Node literal) {
        return ((Number) literal.getLiteralValue()).longValue();
    }

    private static boolean isOntology(Document document) {
        return document.subject().getURI().equals(Urp.ONTOLOGY);
    }

    /// What terms are called.
    TermNames names(Served served) {
        return once(terms, served, () -> new TermNames(served.store().construct(TERMS.query())));
    }

    /// What of the release a background was made of.
    static Parts parts(Document document, Page.Background background) {
        if (isOntology(document)) {
            return Parts.EVERYTHING;
        }
        var parts = new Parts.Collector();
        var provenance = background.provenance();
        provenance.graphs().values().forEach(graphs -> graphs.forEach(parts::about));
        provenance
                .about()
                .find()
                .forEach(t -> {
                    parts.about(t.getSubject());
                    if (t.getObject().isURI()) {
                        parts.about(t.getObject());
                    }
                });
        return parts.parts();
    }
}
