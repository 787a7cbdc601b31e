package org.quartierlod.check;

import org.quartierlod.source.Position;

/// A shape or a rule that cannot be read: the check would say less than it promises.
final class RuleBookException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient Position position;

    RuleBookException(String file, Position position, String reason) {
        super(reason);
        this.file = file;
        this.position = position;
    }

    Finding finding() {
        return new Finding(
                "rule-book",
                Severity.VIOLATION,
                file,
                position,
                "",
                "",
                "Die Prüfregeln können nicht gelesen werden: "
                        + getMessage()
                        + " – bitte diese Stelle berichtigen oder die Datei wiederherstellen.",
                "The rules of the check cannot be read: "
                        + getMessage()
                        + " – correct this place or restore the file.");
    }
}
