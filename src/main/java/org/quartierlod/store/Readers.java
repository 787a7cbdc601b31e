package org.quartierlod.store;

/// Counts who reads something that must be closed, beginning with its owner, and closes it after
/// the last of them.
final class Readers {
    private final Runnable close;
    private int count = 1;
    private boolean left;

    Readers(Runnable close) {
        this.close = close;
    }

    /// Whether it is still open; whoever enters must leave.
    synchronized boolean enter() {
        if (count == 0) {
            return false;
        }
        count++;
        return true;
    }

    void leave() {
        if (isLast()) {
            close.run();
        }
    }

    /// Lets the owner leave, once.
    void ownerLeaves() {
        if (isFirstTime()) {
            leave();
        }
    }

    private synchronized boolean isLast() {
        count--;
        return count == 0;
    }

    private synchronized boolean isFirstTime() {
        var first = !left;
        left = true;
        return first;
    }
}
