package org.quartierlod.store;

import java.util.List;

/// A small release with what stores tend to get wrong.
final class ContractData {
    /// The literals of `süd/Straße`.
    static final List<String> TEXTS =
            List.of(
                    "Städtebauförderung – größer",
                    "e\u0301 und \u00e9",
                    "حي",
                    "🏘️",
                    "\"quoted\" \\ <b>&amp;</b>, tab\tand\nline");

    static final String NQUADS =
            """
            <http://localhost:8080/id/a> <http://localhost:8080/id/p> "a" <http://localhost:8080/graph/one> .
            <http://localhost:8080/id/both> <http://localhost:8080/id/p> "once" <http://localhost:8080/graph/one> .
            <http://localhost:8080/id/both> <http://localhost:8080/id/p> "once" <http://localhost:8080/graph/two> .
            <http://localhost:8080/id/n> <http://localhost:8080/id/number> "10"^^<http://www.w3.org/2001/XMLSchema#integer> <http://localhost:8080/graph/one> .
            <http://localhost:8080/id/n> <http://localhost:8080/id/number> "20"^^<http://www.w3.org/2001/XMLSchema#integer> <http://localhost:8080/graph/two> .
            <http://localhost:8080/id/n> <http://localhost:8080/id/number> "30"^^<http://www.w3.org/2001/XMLSchema#integer> <http://localhost:8080/graph/three> .
            <http://localhost:8080/id/exact> <http://localhost:8080/id/p> "007"^^<http://www.w3.org/2001/XMLSchema#integer> <http://localhost:8080/graph/one> .
            <http://localhost:8080/id/exact> <http://localhost:8080/id/p> "+5"^^<http://www.w3.org/2001/XMLSchema#integer> <http://localhost:8080/graph/one> .
            <http://localhost:8080/id/exact> <http://localhost:8080/id/p> "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> <http://localhost:8080/graph/one> .
            <http://localhost:8080/id/exact> <http://localhost:8080/id/p> "1.5"^^<http://www.w3.org/2001/XMLSchema#decimal> <http://localhost:8080/graph/one> .
            <http://localhost:8080/id/exact> <http://localhost:8080/id/p> "1"^^<http://www.w3.org/2001/XMLSchema#boolean> <http://localhost:8080/graph/one> .
            <http://localhost:8080/id/exact> <http://localhost:8080/id/p> "2026-01-02T03:04:05.10Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> <http://localhost:8080/graph/one> .
            <http://localhost:8080/id/exact> <http://localhost:8080/id/q> "2026"^^<http://www.w3.org/2001/XMLSchema#gYear> <http://localhost:8080/graph/one> .
            <http://localhost:8080/id/lang> <http://localhost:8080/id/p> "Viertel"@de <http://localhost:8080/graph/two> .
            <http://localhost:8080/id/lang> <http://localhost:8080/id/p> "Viertel"@de-DE <http://localhost:8080/graph/two> .
            <http://localhost:8080/id/lang> <http://localhost:8080/id/p> "Viertel" <http://localhost:8080/graph/two> .
            <http://localhost:8080/id/place> <http://www.opengis.net/ont/geosparql#asWKT> "POINT(9.73 52.37)"^^<http://www.opengis.net/ont/geosparql#wktLiteral> <http://localhost:8080/graph/two> .
            <http://localhost:8080/id/süd/Straße> <http://localhost:8080/id/p> "Städtebauförderung – größer" <http://localhost:8080/graph/three> .
            <http://localhost:8080/id/süd/Straße> <http://localhost:8080/id/p> "e\u0301 und \u00e9" <http://localhost:8080/graph/three> .
            <http://localhost:8080/id/süd/Straße> <http://localhost:8080/id/p> "حي" <http://localhost:8080/graph/three> .
            <http://localhost:8080/id/süd/Straße> <http://localhost:8080/id/p> "🏘️" <http://localhost:8080/graph/three> .
            <http://localhost:8080/id/süd/Straße> <http://localhost:8080/id/p> "\\"quoted\\" \\\\ <b>&amp;</b>, tab\\tand\\nline" <http://localhost:8080/graph/three> .
            <http://localhost:8080/.well-known/genid/1> <http://localhost:8080/id/p> <http://localhost:8080/id/a> <http://localhost:8080/graph/three> .
            <http://localhost:8080/id/empty> <http://localhost:8080/id/p> "" <http://localhost:8080/graph/three> .
            """;

    private ContractData() {}
}
