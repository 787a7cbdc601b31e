package org.quartierlod;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseArchive;

/// Every document that a server must have, as its release says: about all things below `id`, all
/// schemes and concepts, all graphs of which anything is said, and the ontology.
public final class Documents {
    private static final String SCHEMES = "https://w3id.org/urban-renewal/scheme/";

    private Documents() {}

    /// One document.
    ///
    /// @param path without extension, from the root
    /// @param subject what it describes
    /// @param kind the name of its frame
    public record Document(String path, String subject, String kind) {
        @Override
        public String toString() {
            return path;
        }

        /// Whether nothing is said of the document itself.
        public boolean isInformation() {
            return List.of("graph", "ontology").contains(kind);
        }
    }

    /// All of them.
    public static List<Document> of(ReleaseArchive archive) throws IOException {
        var release = archive.current().release().orElseThrow();
        var dataset = read(release);
        dataset.begin(ReadWrite.READ);
        try {
            var subjects =
                    dataset.stream()
                            .map(quad -> quad.getSubject())
                            .filter(Node::isURI)
                            .map(Node::getURI)
                            .filter(subject -> !subject.contains("#"))
                            .distinct()
                            .sorted();
            var base = release.base().value();
            return Stream.concat(
                            Stream.of(
                                    new Document(
                                            "/def",
                                            "https://w3id.org/urban-renewal/def",
                                            "ontology")),
                            subjects.flatMap(subject -> document(subject, base).stream()))
                    .toList();
        } finally {
            dataset.end();
        }
    }

    /// All statements of a release.
    public static DatasetGraph read(Release release) throws IOException {
        var dataset = DatasetGraphFactory.createTxnMem();
        try (var in = release.openDataset()) {
            dataset.begin(ReadWrite.WRITE);
            RDFDataMgr.read(dataset, in, Lang.NQUADS);
            dataset.commit();
        } finally {
            dataset.end();
        }
        return dataset;
    }

    private static Optional<Document> document(String subject, String base) {
        if (subject.startsWith(SCHEMES)) {
            var path = subject.substring(SCHEMES.length());
            var kind =
                    !path.contains("/")
                            ? "scheme"
                            : path.startsWith("programme/") ? "programme" : "concept";
            return Optional.of(new Document("/scheme/" + path, subject, kind));
        }
        if (!subject.startsWith(base)) {
            return Optional.empty();
        }
        var path = subject.substring(base.length());
        var kind = path.replaceFirst("^id/", "").replaceFirst("/.*", "");
        return path.startsWith("id/")
                ? Optional.of(new Document("/doc/" + path.substring(3), subject, kind))
                : Optional.of(new Document("/" + path, subject, kind))
                        .filter(Document::isInformation);
    }
}
