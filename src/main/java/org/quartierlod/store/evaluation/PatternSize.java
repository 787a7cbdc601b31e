package org.quartierlod.store.evaluation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How many steps a regular expression has once its repetitions are written out, which is how an
/// automaton holds them. RE2/J bounds each count by itself, but not counts within counts.
final class PatternSize {
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    /// What is summed up within one pair of brackets.
    private static final class Group {
        private long before;
        private long last;

        void add(long steps) {
            before += last;
            last = steps;
        }

        long size() {
            return before + last;
        }
    }

    private final String pattern;
    private final long most;
    private final Deque<Group> groups = new ArrayDeque<>();
    private int position;

    private PatternSize(String pattern, long most) {
        this.pattern = pattern;
        this.most = most;
    }

    /// @param most from which on it does not matter how many more there are
    static long of(String pattern, long most) {
        return new PatternSize(pattern, most).size();
    }

    private long size() {
        groups.push(new Group());
        while (position < pattern.length()) {
            switch (pattern.charAt(position)) {
                case '\\' -> escape();
                case '[' -> characters();
                case '(' -> groups.push(new Group());
                case ')' -> close();
                case '{' -> count();
                default -> groups.element().add(1);
            }
            position++;
        }
        while (groups.size() > 1) {
            close();
        }
        return groups.element().size();
    }

    private void close() {
        if (groups.size() > 1) {
            var steps = groups.pop().size();
            groups.element().add(Math.max(1, steps));
        }
    }

    /// `\Q…\E` is a text, `\p{…}` a class; the rest is one character, `\x{…}` too.
    private void escape() {
        position++;
        if (pattern.startsWith("Q", position)) {
            var end = pattern.indexOf("\\E", position);
            var after = end < 0 ? pattern.length() : end;
            groups.element().add(after - position - 1);
            position = Math.min(after + 1, pattern.length());
        } else {
            groups.element().add(1);
            if ("pPx".indexOf(pattern.charAt(Math.min(position, pattern.length() - 1))) >= 0
                    && pattern.startsWith("{", position + 1)) {
                position = Math.max(position, pattern.indexOf('}', position));
            }
        }
    }

    /// To the bracket that ends a class; the first one in it ends nothing.
    private void characters() {
        groups.element().add(1);
        position += pattern.startsWith("^", position + 1) ? 3 : 2;
        while (position < pattern.length() && pattern.charAt(position) != ']') {
            position += pattern.charAt(position) == '\\' ? 2 : 1;
        }
    }

    private void count() {
        var count = COUNT.matcher(pattern).region(position, pattern.length());
        if (!count.lookingAt()) {
            groups.element().add(1);
            return;
        }
        var group = groups.element();
        group.last =
                Math.min(most + 1, group.last * Math.max(1, times(count.group(1), count.group(2))));
        position = count.end() - 1;
    }

    private static long times(String least, @Nullable String most) {
        return Long.parseLong(most == null || most.isEmpty() ? least : most);
    }
}
