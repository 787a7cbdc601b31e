package org.quartierlod.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The question an index is asked: every word must stand somewhere, alone or as one with a
/// neighbour; the last may be unfinished. Every word counts by the best place where it stands.
final class WordQuery {
    /// So far apart that ten words in a description weigh less than one in an alternative name, and
    /// so on; their sums are exact in a `float`.
    private static final Map<String, Integer> WEIGHTS =
            Map.of(Fields.NAME, 1 << 14, Fields.ALTERNATIVE, 1 << 9, Fields.DESCRIPTION, 1 << 4);

    private static final int WEIGHT_OF_WHOLE = 1 << 20;
    private static final int TYPO_FROM = 5;

    /// How closely words must agree.
    enum Tolerance {
        /// In the one spelling.
        NONE,
        /// One letter too many, too few, another, or two in each other's place.
        ONE_TYPO
    }

    private final List<String> words;
    private final Spelling spelling;
    private final Tolerance tolerance;

    WordQuery(SearchWords words, Spelling spelling, Tolerance tolerance) {
        this.words = words.asWritten();
        this.spelling = spelling;
        this.tolerance = tolerance;
    }

    Query query() {
        var all = new BooleanQuery.Builder();
        for (var i = 0; i < words.size(); i++) {
            all.add(anywhere(i), Occur.MUST);
        }
        var whole = new Term(Fields.WHOLE_NAME, spelling.fold(String.join("", words)));
        return all.add(weighing(WEIGHT_OF_WHOLE, new TermQuery(whole)), Occur.SHOULD).build();
    }

    private Query anywhere(int place) {
        var fields =
                WEIGHTS.entrySet().stream()
                        .map(field -> weighing(field.getValue(), within(field.getKey(), place)))
                        .toList();
        return new DisjunctionMaxQuery(fields, 0);
    }

    private static Query weighing(int weight, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private Query within(String field, int place) {
        var any = new BooleanQuery.Builder();
        var last = words.size() - 1;
        spellings(place, place, field).forEach(query -> any.add(query, Occur.SHOULD));
        if (place > 0) {
            spellings(place - 1, place, field).forEach(query -> any.add(query, Occur.SHOULD));
        }
        if (place < last) {
            spellings(place, place + 1, field).forEach(query -> any.add(query, Occur.SHOULD));
        }
        return any.build();
    }

    /// One word, or two as one.
    private Stream<Query> spellings(int from, int to, String field) {
        var folded = spelling.fold(String.join("", words.subList(from, to + 1)));
        var term = new Term(field, folded);
        var queries = new ArrayList<Query>();
        queries.add(new TermQuery(term));
        if (to == words.size() - 1) {
            queries.add(new PrefixQuery(term));
        }
        if (from == to
                && tolerance == Tolerance.ONE_TYPO
                && folded.codePointCount(0, folded.length()) >= TYPO_FROM) {
            queries.add(fuzzy(term));
        }
        return queries.stream();
    }

    /// Not as one clause a spelling, of which there may be too many.
    private static Query fuzzy(Term term) {
        return new FuzzyQuery(
                term,
                1,
                0,
                FuzzyQuery.defaultMaxExpansions,
                true,
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }
}
