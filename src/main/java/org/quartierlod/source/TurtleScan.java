package org.quartierlod.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Walks over a Turtle text once before it is parsed and finds what the parser would swallow or die
/// of: too deep nesting, too long literals, IRIs that climb out of the base, IRIs of a scheme
/// nobody can follow, `@base`, control characters, what only [RDF
/// 1.2](https://www.w3.org/TR/rdf12-turtle/) knows.
///
/// It knows only the tokens of [Turtle §6.5](https://www.w3.org/TR/turtle/#sec-grammar-grammar)
/// that can hold such a thing.
final class TurtleScan {
    private static final Set<String> HINDERING =
            Set.of("nesting", "literal-length", "triple-term", "text-direction");
    private static final Pattern LANGUAGE = Pattern.compile("@[A-Za-z0-9-]+");

    private final String text;
    private final ScanFaults faults;
    private int at;
    private int depth;

    private TurtleScan(String text, SourceLimits limits) {
        this.text = text;
        this.faults = new ScanFaults(text, limits);
    }

    /// The faults of a text.
    static List<Fault> scan(String text, SourceLimits limits) {
        var scan = new TurtleScan(text, limits);
        scan.run();
        return scan.faults.list();
    }

    /// Whether the parser may be let loose on a text with these faults.
    static boolean isParsable(List<Fault> faults) {
        return faults.stream().noneMatch(f -> HINDERING.contains(f.rule()));
    }

    private void run() {
        while (at < text.length() && !faults.isFull()) {
            var c = text.charAt(at);
            switch (c) {
                case '#' -> comment();
                case '<' -> iri();
                case '"', '\'' -> literal(c);
                case '[', '(' -> open();
                case ']', ')' -> {
                    depth--;
                    at++;
                }
                case '{', '~' -> tripleTerm(c);
                case '@' -> directive();
                case '\\' -> at += 2;
                default -> other(c);
            }
        }
    }

    private void comment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void other(char c) {
        if (isName(c)) {
            word();
            return;
        }
        if (isControl(c)) {
            faults.control(at, c);
        }
        at++;
    }

    /// A name with or without a prefix, a number or a keyword, whole.
    private void word() {
        var start = at;
        while (at < text.length() && isName(text.charAt(at))) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        var end = Math.min(at, text.length());
        while (end > start && text.charAt(end - 1) == '.') {
            end--;
        }
        while (start < end && text.charAt(start) == '.') {
            start++;
        }
        if (text.substring(start, end).equalsIgnoreCase("base")) {
            faults.base(start);
        }
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || ":_-.%\\".indexOf(c) >= 0;
    }

    private void open() {
        depth++;
        faults.depth(at, depth);
        at++;
    }

    private void tripleTerm(char c) {
        if (c == '~' || text.startsWith("{|", at)) {
            faults.tripleTerm(at);
        }
        at++;
    }

    private void directive() {
        var tag = LANGUAGE.matcher(text).region(at, text.length());
        if (!tag.lookingAt()) {
            at++;
            return;
        }
        if (tag.group().equals("@base")) {
            faults.base(at);
        } else if (tag.group().contains("--")) {
            faults.direction(at);
        }
        at = tag.end();
    }

    private void iri() {
        if (text.startsWith("<<", at)) {
            faults.tripleTerm(at);
            at += 2;
            return;
        }
        var start = at;
        var end = text.indexOf('>', at);
        if (end < 0) {
            at = text.length();
            return;
        }
        var iri = text.substring(at + 1, end);
        at = iri.indexOf('\n') >= 0 ? at + 1 : end + 1;
        faults.iri(start, iri);
    }

    private void literal(char quote) {
        var start = at;
        var triple = String.valueOf(quote).repeat(3);
        var isLong = text.startsWith(triple, at);
        var mark = isLong ? triple : String.valueOf(quote);
        at += mark.length();
        while (at < text.length() && !text.startsWith(mark, at)) {
            var c = text.charAt(at);
            if (!isLong && (c == '\n' || c == '\r')) {
                return;
            }
            if (c == '\\') {
                escape();
            } else {
                if (isControl(c)) {
                    faults.control(at, c);
                }
                at++;
            }
        }
        faults.literalLength(start, at - start);
        at = Math.min(text.length(), at + mark.length());
    }

    private void escape() {
        var c = Escapes.at(text, at);
        if (c >= 0 && isControl(c)) {
            faults.control(at, c);
        }
        at += 2;
    }

    private static boolean isControl(int c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
                || c == 0x7f
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}
