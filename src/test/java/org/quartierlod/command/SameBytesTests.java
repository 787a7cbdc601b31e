package org.quartierlod.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.TestProject;
import org.quartierlod.release.Release;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.Urp;

class SameBytesTests {
    private static final BaseIri BASE = new BaseIri("http://localhost:8080/");
    private static final int LEAST_DOCUMENTS = 120;
    private static final int LEAST_SCHEMES = 15;
    private static final int LEAST_FILES = 70;

    @TempDir Path folder;

    @Test
    void everyDocumentHasTheSameBytesAfterAnotherStart() throws Exception {
        var project = TestProject.copyTo(folder);
        project.publisher(BASE).publish();
        var paths = paths(dataset(project.archive().current().release().orElseThrow()));
        assertThat(paths).hasSizeGreaterThan(LEAST_DOCUMENTS);
        assertThat(paths.stream().filter(p -> p.matches("/scheme/[^/]+")))
                .hasSizeGreaterThanOrEqualTo(LEAST_SCHEMES);
        try (var one = ApplicationProcess.serve(project);
                var other = ApplicationProcess.serve(project)) {
            var documents =
                    paths.stream()
                            .flatMap(SameBytesTests::formats)
                            .map(path -> comparison(path, one, other))
                            .toList();
            assertThat(differences(documents)).isEmpty();
        }
    }

    /// With the same clock; else the date of the release is another one.
    @Test
    void twoPublicationsOfTheSameDataGiveTheSameCatalogueAndFiles() throws Exception {
        try (var one = ApplicationProcess.serve(published("one"));
                var other = ApplicationProcess.serve(published("other"))) {
            var named = new TreeSet<String>();
            var addresses = Pattern.compile("<" + BASE.value() + "((dataset|dump)/[^>#]+)");
            for (var view : List.of("/catalog", "/catalog/2.1.1/catalog")) {
                var text = new String(one.get(view + ".nt").body(), StandardCharsets.UTF_8);
                addresses.matcher(text).results().forEach(found -> named.add("/" + found.group(1)));
                formats(view).forEach(named::add);
            }
            assertThat(named).hasSizeGreaterThan(LEAST_FILES);
            var files = named.stream().map(path -> comparison(path, one, other)).toList();
            assertThat(differences(files)).isEmpty();
        }
    }

    private TestProject published(String name) throws Exception {
        var project = TestProject.copyTo(Files.createDirectory(folder.resolve(name)));
        project.publisher(BASE).publish();
        return project;
    }

    private static DatasetGraph dataset(Release release) throws IOException {
        var dataset = DatasetGraphFactory.createGeneral();
        try (var in = release.openDataset()) {
            RDFDataMgr.read(dataset, in, Lang.NQUADS);
        }
        return dataset;
    }

    /// The documents of all things, concepts and schemes, and of the ontology.
    private static List<String> paths(DatasetGraph dataset) {
        var subjects =
                dataset.stream()
                        .filter(quad -> quad.getSubject().isURI())
                        .flatMap(quad -> path(quad.getSubject().getURI()).stream());
        return Stream.concat(Stream.of("/def"), subjects).distinct().sorted().toList();
    }

    private static Optional<String> path(String iri) {
        if (iri.startsWith(BASE.value() + "id/")) {
            return Optional.of("/doc/" + BASE.relativize(iri).substring(3));
        }
        return iri.startsWith(Urp.SCHEME)
                ? Optional.of("/scheme/" + iri.substring(Urp.SCHEME.length()))
                : Optional.empty();
    }

    private static Callable<String> comparison(
            String path, ApplicationProcess one, ApplicationProcess other) {
        return () -> difference(path, one, other);
    }

    private static List<String> differences(List<Callable<String>> comparisons)
            throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(4)) {
            return threads.invokeAll(comparisons).stream()
                    .map(Future::resultNow)
                    .filter(difference -> !difference.isEmpty())
                    .toList();
        }
    }

    private static String difference(
            String path, ApplicationProcess one, ApplicationProcess other) {
        var first = one.get(path);
        var second = other.get(path);
        return isSame(first, second)
                ? ""
                : path + " " + first.statusCode() + " " + second.statusCode();
    }

    private static Stream<String> formats(String path) {
        return Stream.of(DocumentFormat.values()).map(format -> path + "." + format.extension());
    }

    private static boolean isSame(HttpResponse<byte[]> one, HttpResponse<byte[]> other) {
        return one.statusCode() == 200
                && other.statusCode() == 200
                && one.headers().firstValue("ETag").isPresent()
                && one.headers().firstValue("ETag").equals(other.headers().firstValue("ETag"))
                && Arrays.equals(one.body(), other.body());
    }
}
