package org.quartierlod.command;

import org.quartierlod.release.Publication;

/// What came of publishing, for people.
final class PublicationText {
    private PublicationText() {}

    static void say(Publication publication, Terminal terminal) {
        switch (publication) {
            case Publication.Published(var release, var report) -> {
                terminal.report(report);
                terminal.say(
                        "Ausgabe "
                                + release.id()
                                + " mit "
                                + release.manifest().quads()
                                + " Aussagen ist aktuell.",
                        "Release "
                                + release.id()
                                + " with "
                                + release.manifest().quads()
                                + " statements is current.");
            }
            case Publication.Unchanged(var release, var madeCurrent) ->
                    terminal.say(
                            "Nichts Neues: die Dateien sagen, was Ausgabe "
                                    + release.id()
                                    + " schon sagt"
                                    + (madeCurrent ? "; sie ist wieder aktuell." : "."),
                            "Nothing new: the files say what release "
                                    + release.id()
                                    + " already says"
                                    + (madeCurrent ? "; it is current again." : "."));
            case Publication.Refused(var report) -> {
                terminal.report(report);
                terminal.say(
                        "Nichts veröffentlicht. Die bisherige Ausgabe bleibt.",
                        "Nothing published. The previous release stays.");
            }
        }
    }
}
