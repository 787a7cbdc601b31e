package org.quartierlod.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.DCTerms;
import org.quartierlod.catalogue.dump.Dump;
import org.quartierlod.catalogue.dump.DumpFormat;
import org.quartierlod.catalogue.dump.Tables;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.FileAnswer;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.quartierlod.web.Representation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Whole datasets as files: `/dump/{dataset}.{extension}`, gzipped with `.gz`, the digest of each
/// with `.sha256`, and what the columns of a table mean with `-metadata.json`.
@RestController
class DumpController {
    private static final String DIGEST = ".sha256";
    private static final String METADATA = ".csv-metadata.json";
    private static final String METADATA_TYPE = "application/csvm+json";

    private final Catalogues catalogues;
    private final BaseIri base;
    private final CacheHeaders cache;

    DumpController(Catalogues catalogues, BaseIri base, CacheHeaders cache) {
        this.catalogues = catalogues;
        this.base = base;
        this.cache = cache;
    }

    /// A file, and what is said of it.
    private record Found(Catalogue catalogue, CataloguedDataset dataset, Dump dump) {}

    @GetMapping("/dump/{name}")
    void dump(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = found(name);
        links(found).forEach(link -> response.addHeader(HttpHeaders.LINK, link));
        var type = found.dump().mediaType();
        new FileAnswer(
                        found.dump().path(),
                        type.startsWith("text/") ? type + ";charset=utf-8" : type,
                        found.dump().size(),
                        found.dump().sha256(),
                        found.dataset().modified())
                .send(cache, request, response);
    }

    /// To what describes the file, and to its licence.
    private Stream<String> links(Found found) {
        var dataset = found.dataset().node();
        var described = Stream.of("<" + dataset + ">; rel=\"describedby\"");
        var licences =
                found.catalogue().values(dataset, DCTerms.license.asNode()).stream()
                        .map(licence -> "<" + licence + ">; rel=\"license\"");
        var columns =
                found.dump().metadata().stream()
                        .map(path ->
                                "<%s>; rel=\"describedby\"; type=\"%s\""
                                        .formatted(base.value() + path, METADATA_TYPE));
        return Stream.of(described, licences, columns).flatMap(links -> links);
    }

    /// As `sha256sum -c` reads it.
    @GetMapping("/dump/{name}" + DIGEST)
    ResponseEntity<byte[]> digest(@PathVariable String name, HttpServletRequest request) {
        var dump = found(name).dump();
        var line = dump.sha256() + "  " + dump.name() + "\n";
        return new Representation(line.getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8")
                .answer(cache.current(200), request);
    }

    /// Where [tabular metadata](https://www.w3.org/TR/tabular-data-model/#standard-file-metadata)
    /// is looked for.
    @GetMapping("/dump/{slug}" + METADATA)
    ResponseEntity<byte[]> metadata(@PathVariable String slug, HttpServletRequest request) {
        var name = slug + "." + DumpFormat.CSV.extension();
        var dump = found(name).dump();
        var table = Tables.of(slug).orElseThrow(DumpController::unknown);
        var bytes = table.metadata(base.value() + dump.address());
        return new Representation(bytes, METADATA_TYPE).answer(cache.current(200), request);
    }

    private Found found(String name) {
        return catalogues
                .read(catalogue -> found(name, catalogue))
                .orElseThrow(DumpController::unknown);
    }

    private static Optional<Found> found(String name, Catalogue catalogue) {
        return catalogue.datasets().stream()
                .flatMap(dataset ->
                        dataset.dumps().stream().map(dump -> new Found(catalogue, dataset, dump)))
                .filter(found -> found.dump().name().equals(name))
                .findFirst();
    }

    private static ProblemException unknown() {
        return new ProblemException(
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "Diese Datei gibt es nicht; /catalog nennt alle.",
                        "There is no such file; /catalog names all of them."));
    }
}
