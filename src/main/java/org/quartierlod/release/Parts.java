package org.quartierlod.release;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/// The parts of a release an answer was made of: as long as none of them changes, the answer
/// stands.
///
/// They are kept as 64-bit hashes, to be small. Two parts with the same hash would make an answer
/// once more than necessary, never once too seldom.
public final class Parts {
    /// All there is.
    public static final Parts EVERYTHING = new Parts(Set.of(), true);

    private final long[] hashes;
    private final boolean everything;

    private Parts(Set<Long> hashes, boolean everything) {
        this.hashes = hashes.stream().mapToLong(Long::longValue).toArray();
        this.everything = everything;
    }

    boolean isEverything() {
        return everything;
    }

    LongStream hashes() {
        return LongStream.of(hashes);
    }

    /// How many bytes this takes, about.
    public int size() {
        return Long.BYTES * hashes.length;
    }

    /// These and others.
    public Parts and(Parts others) {
        if (everything || others.everything) {
            return EVERYTHING;
        }
        var all = new HashSet<Long>();
        LongStream.concat(hashes(), others.hashes()).forEach(all::add);
        return new Parts(all, false);
    }

    /// Everything said of a thing.
    static long about(Node thing) {
        return hash("about " + NodeFmtLib.strNT(thing));
    }

    /// Everything that points at a thing by a property.
    static long pointingAt(Node predicate, Node thing) {
        return hash("at " + NodeFmtLib.strNT(predicate) + " " + NodeFmtLib.strNT(thing));
    }

    /// Everything a graph says.
    static long in(Node graph) {
        return hash("in " + NodeFmtLib.strNT(graph));
    }

    /// Everything said of things whose IRIs begin so.
    ///
    /// @param start up to the last slash
    static long below(String start) {
        return hash("below " + start);
    }

    private static long hash(String part) {
        return MurmurHash3.hash128x64(part.getBytes(StandardCharsets.UTF_8))[0];
    }

    /// Collects parts while an answer is made.
    public static final class Collector {
        private final Set<Long> hashes = new HashSet<>();

        /// Everything said of a thing was read.
        public Collector about(Node thing) {
            hashes.add(Parts.about(thing));
            return this;
        }

        /// What points at a thing by a property was read.
        public Collector pointingAt(Node predicate, Node thing) {
            hashes.add(Parts.pointingAt(predicate, thing));
            return this;
        }

        /// All statements of a graph were read.
        public Collector in(Node graph) {
            hashes.add(Parts.in(graph));
            return this;
        }

        /// Everything said of things whose IRIs begin so was read.
        ///
        /// @param start up to the last slash
        public Collector below(String start) {
            hashes.add(Parts.below(start));
            return this;
        }

        /// What was collected.
        public Parts parts() {
            return new Parts(hashes, false);
        }
    }
}
