package org.quartierlod.directory;

import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.quartierlod.vocab.BaseIri;

/// Makes an index in memory, its things in the order of their IRIs: so things of one type stand
/// side by side, and a page of a list is read where it stands, however far back.
final class DirectoryWriter {
    private DirectoryWriter() {}

    /// Reads sorted N-Triples.
    static ByteBuffersDirectory write(InputStream triples, BaseIri base) throws IOException {
        var index = new ByteBuffersDirectory();
        try (var spelling = new Spelling();
                var writer = new IndexWriter(index, configuration(spelling))) {
            var stream =
                    new SubjectStream(
                            base, thing -> writer.addDocument(Fields.document(thing, spelling)));
            RDFParser.source(triples)
                    .lang(Lang.NTRIPLES)
                    .resolveURIs(false)
                    .checking(false)
                    .parse(stream);
            writer.forceMerge(1);
        }
        return index;
    }

    private static IndexWriterConfig configuration(Spelling spelling) {
        return new IndexWriterConfig(spelling)
                .setIndexSort(new Sort(new SortField(Fields.IRI, SortField.Type.STRING)))
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(64);
    }
}
