package org.quartierlod.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.quartierlod.release.Release;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.EntityType;

/// The things one release describes. Pages are counted from one.
public final class Directory implements AutoCloseable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Spelling spelling = new Spelling();

    private Directory(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        // What is asked here is too diverse to be worth the memory.
        searcher.setQueryCache(null);
    }

    /// Reads a release.
    ///
    /// @throws IOException when its file cannot be read
    public static Directory of(Release release) throws IOException {
        try (var triples = release.openMerged()) {
            return of(triples, release.base());
        }
    }

    static Directory of(InputStream sortedTriples, BaseIri base) throws IOException {
        return new Directory(DirectoryReader.open(DirectoryWriter.write(sortedTriples, base)));
    }

    /// How many things there are of each type of which there are any.
    public SortedMap<EntityType, Long> counts() {
        var counts = new TreeMap<EntityType, Long>();
        for (var type : EntityType.values()) {
            var count = count(type);
            if (count > 0) {
                counts.put(type, (long) count);
            }
        }
        return counts;
    }

    private int count(EntityType type) {
        try {
            return reader.docFreq(term(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(EntityType type) {
        return new Term(Fields.KIND, type.path());
    }

    /// The things of a type, by IRI.
    public Listing page(EntityType type, int page, int size) {
        var total = count(type);
        var from = start(page, size);
        if (from >= total) {
            return new Listing(total, List.of());
        }
        var first = first(type) + (int) from;
        var length = Math.min(size, total - (int) from);
        return new Listing(total, things(IntStream.range(first, first + length)));
    }

    private static long start(int page, int size) {
        if (page < 1 || size < 1) {
            throw new IllegalArgumentException("There is no page " + page + " of " + size);
        }
        return (page - 1L) * size;
    }

    /// Where the things of a type begin.
    private int first(EntityType type) {
        try {
            var places =
                    MultiTerms.getTermPostingsEnum(
                            reader, Fields.KIND, new BytesRef(type.path()), PostingsEnum.NONE);
            return places.nextDoc();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The things in which all words stand, best first, those equally good by IRI. Only where there
    /// are none, one typo a word is forgiven.
    public Listing search(SearchWords words, int page, int size) {
        if (words.isEmpty()) {
            return new Listing(0, List.of());
        }
        var exact = search(words, WordQuery.Tolerance.NONE, page, size);
        return exact.total() > 0 ? exact : search(words, WordQuery.Tolerance.ONE_TYPO, page, size);
    }

    private Listing search(SearchWords words, WordQuery.Tolerance tolerance, int page, int size) {
        var from = start(page, size);
        var query = new WordQuery(words, spelling, tolerance).query();
        try {
            var total = searcher.count(query);
            if (from >= total) {
                return new Listing(total, List.of());
            }
            var last = (int) Math.min(from + size, total);
            var collector = new TopScoreDocCollectorManager(last, Integer.MAX_VALUE);
            var found = searcher.search(query, collector);
            var places = Arrays.stream(found.scoreDocs).skip(from).mapToInt(Directory::place);
            return new Listing(total, things(places));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int place(ScoreDoc found) {
        return found.doc;
    }

    private List<Thing> things(IntStream places) {
        var things = new ArrayList<Thing>();
        places.forEach(place -> things.add(thing(place)));
        return things;
    }

    private Thing thing(int place) {
        try {
            return Fields.thing(searcher.storedFields().document(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Frees the memory.
    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
