package org.quartierlod.sparql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A query that means harm: a file of `sparql/attacks`, whose first line says what becomes of it
/// and what it does. Its texts are written short, see [Repeated].
///
/// @param fate what must become of it
record Attack(String name, Fate fate, String query) {
    private static final Path FOLDER = Path.of("src/test/resources/sparql/attacks");
    private static final Pattern HEAD = Pattern.compile("# (\\w+): .+\n");
    private static final Set<String> REFUSALS =
            Set.of(
                    "query-syntax",
                    "query-not-allowed",
                    "read-only",
                    "content-too-large",
                    "bad-request");
    private static final Set<String> LIMITS =
            Set.of("result-too-large", "query-too-costly", "query-timeout");

    /// What may become of a query.
    enum Fate {
        /// Refused before it runs.
        REFUSED,
        /// Runs, and is answered whole within the limits or fails as a whole.
        LIMITED,
        /// One or the other.
        EITHER;

        /// @param problem the name of its type, or nothing where there is none
        boolean isMet(int status, String problem) {
            var isRefused = status >= 400 && status < 500 && REFUSALS.contains(problem);
            var isLimited = status == 200 && problem.isEmpty() || LIMITS.contains(problem);
            return switch (this) {
                case REFUSED -> isRefused;
                case LIMITED -> isLimited;
                case EITHER -> isRefused || isLimited;
            };
        }
    }

    /// All of them, in the order of their names.
    static List<Attack> all() throws IOException {
        var attacks = new ArrayList<Attack>();
        try (var files = Files.newDirectoryStream(FOLDER)) {
            for (var file : files) {
                attacks.add(read(file));
            }
        }
        attacks.sort(Comparator.comparing(Attack::name));
        return List.copyOf(attacks);
    }

    private static Attack read(Path file) throws IOException {
        var text = Files.readString(file);
        var head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            throw new AssertionError(file + " does not say what becomes of it.");
        }
        return new Attack(
                file.getFileName().toString().replaceFirst("\\.rq$", ""),
                Fate.valueOf(head.group(1).toUpperCase(Locale.ROOT)),
                Repeated.expand(text.substring(head.end())));
    }

    @Override
    public String toString() {
        return name;
    }
}
