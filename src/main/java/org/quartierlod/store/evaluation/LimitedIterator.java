package org.quartierlod.store.evaluation;

import java.util.Iterator;
import org.quartierlod.store.QueryFailure;

/// Gives so many items and fails where there are more.
final class LimitedIterator<T> implements Iterator<T> {
    private final Iterator<T> items;
    private final long most;
    private long given;

    LimitedIterator(Iterator<T> items, long most) {
        this.items = items;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        if (!items.hasNext()) {
            return false;
        }
        if (given == most) {
            throw new QueryFailure(
                    QueryFailure.Reason.TOO_LARGE, "The result has more rows than allowed");
        }
        return true;
    }

    @Override
    public T next() {
        given++;
        return items.next();
    }
}
