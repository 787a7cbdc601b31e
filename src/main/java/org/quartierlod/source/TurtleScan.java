package org.quartierlod.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Walks over a Turtle text once before it is parsed and finds what the parser would swallow or die
/// of: too deep nesting, too long literals, IRIs that climb out of the base, IRIs of a scheme
/// nobody can follow, `@base`, control characters.
///
/// It knows only the tokens of [Turtle §6.5](https://www.w3.org/TR/turtle/#sec-grammar-grammar)
/// that can hold such a thing.
final class TurtleScan {
    private static final Set<String> SCHEMES =
            Set.of("http", "https", "urn", "mailto", "tel", "geo");
    private static final Pattern SCHEME =
            Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern DOTS = Pattern.compile("(^|.*/)\\.\\.?(/.*|$)", Pattern.DOTALL);

    private static final int MOST_FAULTS = 100;

    private final String text;
    private final SourceLimits limits;
    private final List<Fault> faults = new ArrayList<>();
    private int at;
    private int depth;
    private boolean tooDeep;

    private TurtleScan(String text, SourceLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    /// The faults of a text.
    static List<Fault> scan(String text, SourceLimits limits) {
        var scan = new TurtleScan(text, limits);
        scan.run();
        return scan.faults;
    }

    /// Whether the parser may be let loose on a text with these faults.
    static boolean isParsable(List<Fault> faults) {
        return faults.stream()
                .noneMatch(f -> f.rule().equals("nesting") || f.rule().equals("literal-length"));
    }

    private void run() {
        while (at < text.length() && faults.size() < MOST_FAULTS) {
            switch (text.charAt(at)) {
                case '#' -> skipTo('\n');
                case '<' -> iri();
                case '"', '\'' -> literal(text.charAt(at));
                case '[', '(' -> open();
                case ']', ')' -> {
                    depth--;
                    at++;
                }
                case '@' -> directive();
                case 'b', 'B' -> sparqlBase();
                case '\\' -> at += 2;
                default -> character();
            }
        }
    }

    private void skipTo(char end) {
        var found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + 1;
    }

    private void character() {
        var c = text.charAt(at);
        if (isControl(c)) {
            control(at, c);
        }
        at++;
    }

    private void open() {
        depth++;
        if (depth > limits.nesting() && !tooDeep) {
            tooDeep = true;
            fault(
                    "nesting",
                    at,
                    "Mehr als "
                            + limits.nesting()
                            + " ineinander geschachtelte [ ] oder ( ). Bitte Zwischenknoten benennen.",
                    "More than "
                            + limits.nesting()
                            + " nested [ ] or ( ). Give the nodes in between names.");
        }
        at++;
    }

    private void directive() {
        if (text.startsWith("@base", at)) {
            noBase();
        }
        at++;
    }

    private void sparqlBase() {
        var before = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        if (before
                && text.regionMatches(true, at, "base", 0, 4)
                && at + 4 < text.length()
                && " <\t\n\r".indexOf(text.charAt(at + 4)) >= 0) {
            noBase();
        }
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
    }

    private void noBase() {
        fault(
                "no-base",
                at,
                "Die Datei legt mit @base eine eigene Basis fest. Bitte streichen: die Basis kommt aus der Konfiguration.",
                "The file sets a base of its own with @base. Remove it: the base comes from the configuration.");
    }

    private void iri() {
        var start = at;
        var end = text.indexOf('>', at);
        if (end < 0) {
            at = text.length();
            return;
        }
        var iri = text.substring(at + 1, end);
        at = iri.indexOf('\n') >= 0 ? at + 1 : end + 1;
        if (iri.length() > limits.iriCharacters()) {
            fault(
                    "iri-length",
                    start,
                    "Die IRI ist länger als " + limits.iriCharacters() + " Zeichen. Bitte kürzen.",
                    "The IRI is longer than "
                            + limits.iriCharacters()
                            + " characters. Shorten it.");
        } else {
            address(iri, start);
        }
    }

    private void address(String iri, int start) {
        var scheme = SCHEME.matcher(iri);
        if (scheme.matches()) {
            var name = scheme.group(1).toLowerCase(Locale.ROOT);
            if (!SCHEMES.contains(name)) {
                fault(
                        "iri-scheme",
                        start,
                        "Die Adresse <"
                                + shown(iri)
                                + "> hat das Schema '"
                                + name
                                + ":', dem niemand im Netz folgen kann. Bitte eine http(s)-Adresse oder eine relative Adresse schreiben.",
                        "The address <"
                                + shown(iri)
                                + "> has the scheme '"
                                + name
                                + ":', which nobody on the web can follow. Write an http(s) or a relative address.");
            }
        } else if (DOTS.matcher(iri).matches() || iri.startsWith("/") || iri.startsWith("?")) {
            fault(
                    "iri-relative",
                    start,
                    "Die relative Adresse <"
                            + shown(iri)
                            + "> führt mit '.', '..', '/' oder '?' aus der Basis heraus. Bitte ab der Basis schreiben, etwa <id/area/…>.",
                    "The relative address <"
                            + shown(iri)
                            + "> leaves the base with '.', '..', '/' or '?'. Write it from the base, such as <id/area/…>.");
        }
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
                    control(at, c);
                }
                at++;
            }
        }
        var length = at - start;
        at = Math.min(text.length(), at + mark.length());
        if (length > limits.literalCharacters()) {
            fault(
                    "literal-length",
                    start,
                    "Der Text ist mit "
                            + length
                            + " Zeichen länger als die erlaubten "
                            + limits.literalCharacters()
                            + ". Bitte kürzen oder als Datei verlinken.",
                    "The literal has "
                            + length
                            + " characters, more than the "
                            + limits.literalCharacters()
                            + " allowed. Shorten it or link a file.");
        }
    }

    private void escape() {
        var code = text.startsWith("\\u", at) ? 4 : text.startsWith("\\U", at) ? 8 : 0;
        if (code > 0 && at + 2 + code <= text.length()) {
            var hex = text.substring(at + 2, at + 2 + code);
            if (hex.matches("0+[0-9A-Fa-f]{1,2}") && isControl((char) Integer.parseInt(hex, 16))) {
                control(at, (char) Integer.parseInt(hex, 16));
            }
        }
        at += 2;
    }

    private static boolean isControl(char c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f || c >= 0xFFFE;
    }

    private void control(int where, char c) {
        var code = "U+%04X".formatted((int) c);
        fault(
                "control-character",
                where,
                "Steuerzeichen "
                        + code
                        + ", das nicht in jedem Format geschrieben werden kann. Bitte entfernen.",
                "Control character " + code + ", which not every format can write. Remove it.");
    }

    private void fault(String rule, int where, String german, String english) {
        faults.add(new Fault(rule, Texts.position(text, where), german, english));
    }

    private static String shown(String iri) {
        return iri.length() <= 100 ? iri : iri.substring(0, 100) + "…";
    }
}
