package org.quartierlod.store.evaluation;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.util.iterator.NiceIterator;

/// An iterator that ends when its query is stopped.
final class WatchedIterator<T> extends NiceIterator<T> {
    private final Iterator<T> items;
    private final Watch watch;

    WatchedIterator(Iterator<T> items, Watch watch) {
        this.items = items;
        this.watch = watch;
    }

    @Override
    public boolean hasNext() {
        watch.check();
        return items.hasNext();
    }

    @Override
    public T next() {
        return items.next();
    }

    @Override
    public void close() {
        Iter.close(items);
    }
}
