package org.quartierlod.site;

/// How a list of so many entries divides into pages.
///
/// @param total how many entries there are
/// @param current the page that is shown, from one
record Pages(long total, int current) {
    static final int SIZE = 20;

    /// The number of the last page; a list without entries has one page too.
    long last() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    boolean isBeyondLast() {
        return current > last();
    }

    boolean hasPrevious() {
        return current > 1;
    }

    boolean hasNext() {
        return current < last();
    }

    /// The number of the first entry of the page that is shown, from one.
    long start() {
        return (current - 1L) * SIZE + 1;
    }
}
