package org.quartierlod.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.quartierlod.vocab.BaseIri;

/// Parses one file: strict UTF-8, a scan for what the parser would swallow, then Jena's Turtle
/// parser with every check on.
final class TurtleFileReader {
    private final BaseIri base;
    private final SourceLimits limits;

    TurtleFileReader(BaseIri base, SourceLimits limits) {
        this.base = base;
        this.limits = limits;
    }

    Outcome read(SourceFile file, byte[] bytes) {
        return switch (Texts.decode(bytes)) {
            case Texts.Decoded.Malformed(var position) ->
                    new Outcome.Unparsable(
                            file,
                            List.of(
                                    new Fault(
                                            "encoding",
                                            position,
                                            "Ab hier ist die Datei kein UTF-8. Bitte im Editor als UTF-8 speichern.",
                                            "From here on the file is not UTF-8. Save it as UTF-8 in the editor.")));
            case Texts.Decoded.Text(var text) -> parse(file, text);
        };
    }

    private Outcome parse(SourceFile file, String text) {
        var faults = new ArrayList<>(TurtleScan.scan(text, limits));
        if (!TurtleScan.isParsable(faults)) {
            return new Outcome.Unparsable(file, faults);
        }
        var triples = new LinkedHashSet<Triple>();
        var collector =
                new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        triples.add(triple);
                    }
                };
        try {
            RDFParser.fromString(text, Lang.TURTLE)
                    .base(base.value())
                    .checking(true)
                    .errorHandler(new FaultCollector(faults))
                    .parse(collector);
        } catch (RiotException _) {
            return new Outcome.Unparsable(file, faults);
        }
        return new Outcome.Parsed(
                file, text, Skolemizer.skolemize(triples, file.path(), base), faults);
    }

    /// Keeps a bad value and goes on; keeps an error and stops.
    private record FaultCollector(List<Fault> faults) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            faults.add(
                    fault(
                            "turtle-value",
                            "Ungültiger Wert",
                            "Invalid value",
                            message,
                            line,
                            column));
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            faults.add(
                    fault("turtle-syntax", "Syntaxfehler", "Syntax error", message, line, column));
            throw new RiotException(message);
        }

        private static Fault fault(
                String rule,
                String german,
                String english,
                String message,
                long line,
                long column) {
            var plain = message.replaceAll("[\\p{Cntrl}]", " ");
            var shown = plain.length() <= 300 ? plain : plain.substring(0, 300) + "…";
            var position = line < 0 ? Position.WHOLE_FILE : new Position(line, Math.max(0, column));
            return new Fault(
                    rule,
                    position,
                    german + ": " + shown + " – bitte an dieser Stelle berichtigen.",
                    english + ": " + shown + " – correct it at this place.");
        }
    }
}
