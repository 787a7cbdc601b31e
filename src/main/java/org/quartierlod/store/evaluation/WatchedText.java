package org.quartierlod.store.evaluation;

/// A text whose reader looks now and then whether its query is stopped.
record WatchedText(String text, Watch watch) implements CharSequence {
    private static final int NOW_AND_THEN = 0xfff;

    @Override
    public char charAt(int index) {
        if ((index & NOW_AND_THEN) == 0) {
            watch.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
