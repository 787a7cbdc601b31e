package org.quartierlod.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the scan of a text found, in sentences.
final class ScanFaults {
    private static final Set<String> SCHEMES =
            Set.of("http", "https", "urn", "mailto", "tel", "geo");
    private static final Pattern SCHEME =
            Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern DOTS = Pattern.compile("(^|.*/)\\.\\.?(/.*|$)", Pattern.DOTALL);
    private static final int MOST = 100;

    private final String text;
    private final SourceLimits limits;
    private final List<Fault> faults = new ArrayList<>();
    private boolean tooDeep;

    ScanFaults(String text, SourceLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    List<Fault> list() {
        return faults;
    }

    boolean isFull() {
        return faults.size() >= MOST;
    }

    void depth(int where, int depth) {
        if (depth > limits.nesting() && !tooDeep) {
            tooDeep = true;
            add(
                    "nesting",
                    where,
                    "Mehr als "
                            + limits.nesting()
                            + " ineinander geschachtelte [ ] oder ( ). Bitte Zwischenknoten benennen.",
                    "More than "
                            + limits.nesting()
                            + " nested [ ] or ( ). Give the nodes in between names.");
        }
    }

    void base(int where) {
        add(
                "no-base",
                where,
                "Die Datei legt mit @base eine eigene Basis fest. Bitte streichen: die Basis kommt aus der Konfiguration.",
                "The file sets a base of its own with @base. Remove it: the base comes from the configuration.");
    }

    void tripleTerm(int where) {
        add(
                "triple-term",
                where,
                "Aussagen in << >>, {| |} oder mit ~ werden nicht unterstützt. Bitte als einfache Aussagen schreiben.",
                "Statements in << >>, {| |} or with ~ are not supported. Write plain statements.");
    }

    void direction(int where) {
        add(
                "text-direction",
                where,
                "Eine Schreibrichtung am Sprachkennzeichen (--) wird nicht unterstützt. Bitte nur die Sprache schreiben, etwa @de.",
                "A text direction in the language tag (--) is not supported. Write the language alone, such as @en.");
    }

    void control(int where, int c) {
        var code = "U+%04X".formatted(c);
        add(
                "control-character",
                where,
                "Steuerzeichen "
                        + code
                        + ", das nicht in jedem Format geschrieben werden kann. Bitte entfernen.",
                "Control character " + code + ", which not every format can write. Remove it.");
    }

    void literalLength(int where, int length) {
        if (length > limits.literalCharacters()) {
            add(
                    "literal-length",
                    where,
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

    void iri(int where, String written) {
        if (written.length() > limits.iriCharacters()) {
            add(
                    "iri-length",
                    where,
                    "Die IRI ist länger als " + limits.iriCharacters() + " Zeichen. Bitte kürzen.",
                    "The IRI is longer than "
                            + limits.iriCharacters()
                            + " characters. Shorten it.");
            return;
        }
        var iri = Escapes.resolved(written);
        var scheme = SCHEME.matcher(iri);
        if (scheme.matches()) {
            scheme(where, iri, scheme.group(1).toLowerCase(Locale.ROOT));
        } else if (DOTS.matcher(iri).matches() || iri.startsWith("/") || iri.startsWith("?")) {
            climbing(where, iri);
        }
    }

    private void scheme(int where, String iri, String name) {
        if (!SCHEMES.contains(name)) {
            var address = "<" + shown(iri) + ">";
            add(
                    "iri-scheme",
                    where,
                    "Die Adresse "
                            + address
                            + " hat das Schema '"
                            + name
                            + ":', dem niemand im Netz folgen kann. Bitte eine http(s)-Adresse oder eine relative Adresse schreiben.",
                    "The address "
                            + address
                            + " has the scheme '"
                            + name
                            + ":', which nobody on the web can follow. Write an http(s) or a relative address.");
        }
    }

    private void climbing(int where, String iri) {
        var address = "<" + shown(iri) + ">";
        add(
                "iri-relative",
                where,
                "Die relative Adresse "
                        + address
                        + " führt mit '.', '..', '/' oder '?' aus der Basis heraus. Bitte ab der Basis schreiben, etwa <id/area/…>.",
                "The relative address "
                        + address
                        + " leaves the base with '.', '..', '/' or '?'. Write it from the base, such as <id/area/…>.");
    }

    private void add(String rule, int where, String german, String english) {
        faults.add(new Fault(rule, Texts.position(text, where), german, english));
    }

    private static String shown(String iri) {
        var plain = iri.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 100 ? plain : plain.substring(0, 100) + "…";
    }
}
