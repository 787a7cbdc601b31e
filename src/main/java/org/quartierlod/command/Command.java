package org.quartierlod.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the program was asked to do.
public sealed interface Command {
    /// Publish what is due, then serve.
    record Serve() implements Command {}

    /// Judge the sources; publish nothing.
    record Check(Output output) implements Command {}

    /// Check, build and make current.
    record Publish(Output output) implements Command {}

    /// Judge a catalogue as portals do.
    ///
    /// @param place its file or address; empty for that of the current release
    record CatalogCheck(String place, Output output) implements Command {}

    /// List the releases.
    record Releases(Output output) implements Command {}

    /// Make an earlier release current.
    record Rollback(int number) implements Command {}

    /// Say what there is.
    record Help() implements Command {}

    /// How results are written.
    enum Output {
        TEXT,
        JSON
    }

    /// Settings have a dot in their names; `debug` is Spring's own.
    Pattern SETTING = Pattern.compile("--([\\w-]+\\..+|debug)", Pattern.DOTALL);

    /// What the usage of the program is.
    String USAGE =
            """
            Usage: java -jar quartier-lod.jar [COMMAND] [--format json] [--quartier.SETTING=VALUE …]

              serve        publish what is due, then serve (default)
              check        judge all files and name every fault; publish nothing
              publish      check, build the next release and make it current
              catalog-check [FILE | ADDRESS]
                           judge the catalogue of the current release, or another, as portals do
              releases     list the releases
              rollback N   make release N current again
              help         this text

            Exit code: 0 done, 1 the data is at fault or the work failed, 2 usage.
            """;

    /// Reads a command line. Arguments such as `--quartier.base-uri=…` are settings and left to
    /// Spring.
    ///
    /// @return nothing when it is not understood
    static Optional<Command> parse(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            return Optional.of(new Help());
        }
        var words = new ArrayList<String>();
        var output = Output.TEXT;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            var asked = format(argument, rest);
            if (asked.isPresent()) {
                var known = output(asked.get());
                if (known.isEmpty()) {
                    return Optional.empty();
                }
                output = known.get();
            } else if (!SETTING.matcher(argument).matches()) {
                words.add(argument);
            }
        }
        return parse(words, output);
    }

    private static Optional<String> format(String argument, Iterator<String> rest) {
        if (argument.equals("--format")) {
            return Optional.of(rest.hasNext() ? rest.next() : "");
        }
        return argument.startsWith("--format=")
                ? Optional.of(argument.substring("--format=".length()))
                : Optional.empty();
    }

    private static Optional<Command> parse(List<String> words, Output output) {
        return switch (words.size()) {
            case 0 -> Optional.of(new Serve());
            case 1 -> parse(words.getFirst(), output);
            case 2 -> parse(words.getFirst(), words.getLast(), output);
            default -> Optional.empty();
        };
    }

    private static Optional<Command> parse(String word, String operand, Output output) {
        return switch (word) {
            case "catalog-check" -> Optional.of(new CatalogCheck(operand, output));
            case "rollback" ->
                    Optional.of(operand)
                            .filter(number -> number.matches("[1-9][0-9]{0,8}"))
                            .map(number -> new Rollback(Integer.parseInt(number)));
            default -> Optional.empty();
        };
    }

    private static Optional<Command> parse(String word, Output output) {
        return switch (word) {
            case "serve" -> Optional.of(new Serve());
            case "check" -> Optional.of(new Check(output));
            case "catalog-check" -> Optional.of(new CatalogCheck("", output));
            case "publish" -> Optional.of(new Publish(output));
            case "releases" -> Optional.of(new Releases(output));
            case "help" -> Optional.of(new Help());
            default -> Optional.empty();
        };
    }

    private static Optional<Output> output(String format) {
        return switch (format) {
            case "text" -> Optional.of(Output.TEXT);
            case "json" -> Optional.of(Output.JSON);
            default -> Optional.empty();
        };
    }
}
