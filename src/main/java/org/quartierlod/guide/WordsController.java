package org.quartierlod.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.PerRelease;
import org.quartierlod.store.QueryFile;
import org.quartierlod.vocab.Prefixes;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Representation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The words an editor completes: classes and properties with what they are called, and prefixes.
@RestController
class WordsController {
    private static final QueryFile WORDS = QueryFile.of(WordsController.class, "words");
    private static final String JSON = "application/json";

    private final CurrentRelease current;
    private final CacheHeaders cache;
    private final PerRelease<byte[]> words = new PerRelease<>(WordsController::read);

    WordsController(CurrentRelease current, CacheHeaders cache) {
        this.current = current;
        this.cache = cache;
    }

    @GetMapping("/sparql/words.json")
    ResponseEntity<byte[]> words(HttpServletRequest request) {
        return new Representation(current.read(words::of), JSON)
                .answer(cache.current(200), request);
    }

    /// In the form of prefix.cc, which the editor would ask otherwise.
    @GetMapping("/sparql/prefixes.json")
    ResponseEntity<byte[]> prefixes(HttpServletRequest request) {
        var bytes = JsonMapper.shared().writeValueAsBytes(new TreeMap<>(Prefixes.table()));
        return new Representation(bytes, JSON).answer(cache.current(200), request);
    }

    private static byte[] read(Served served) {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        for (var row : served.store().select(WORDS.query())) {
            var iri = row.get(Var.alloc("term")).getURI();
            var word = found.computeIfAbsent(iri, _ -> new LinkedHashMap<>());
            word.put("iri", iri);
            word.put("kind", row.get(Var.alloc("kind")).getLiteralLexicalForm());
            label(row.get(Var.alloc("label")), word);
        }
        List<Map<String, String>> all = new ArrayList<>(found.values());
        return JsonMapper.shared().writeValueAsBytes(all);
    }

    private static void label(Node label, Map<String, String> word) {
        if (!label.getLiteralLanguage().isEmpty()) {
            word.put(label.getLiteralLanguage(), label.getLiteralLexicalForm());
        }
    }
}
