package org.quartierlod.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quartierlod.check.Check;
import org.quartierlod.check.CheckReport;
import org.quartierlod.portal.Judgement;
import org.quartierlod.release.Publication;
import org.quartierlod.release.Publisher;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.source.SourceFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Carries out the commands that end.
@Component
public class CommandRunner {
    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final SourceFolder sources;
    private final Check check;
    private final Publisher publisher;
    private final ReleaseArchive archive;
    private final ObjectProvider<CatalogueChecking> catalogues;
    private final Terminal terminal;

    /// @param catalogues opens a release when it is asked, which no other command needs
    CommandRunner(
            SourceFolder sources,
            Check check,
            Publisher publisher,
            ReleaseArchive archive,
            ObjectProvider<CatalogueChecking> catalogues,
            Terminal terminal) {
        this.sources = sources;
        this.check = check;
        this.publisher = publisher;
        this.archive = archive;
        this.catalogues = catalogues;
        this.terminal = terminal;
    }

    /// Does what is asked.
    ///
    /// @return the exit code
    public int run(Command command) {
        try {
            return switch (command) {
                case Command.Check(var output) -> check(output);
                case Command.CatalogCheck(var place, var output) -> check(place, output);
                case Command.Publish(var output) -> publish(output);
                case Command.Releases(var output) -> releases(output);
                case Command.Rollback(var number) -> rollBack(number);
                case Command.Serve _, Command.Help _ ->
                        throw new IllegalArgumentException("not a command that ends: " + command);
            };
        } catch (IOException e) {
            return failed(command, Failure.sentence(e));
        }
    }

    private int failed(Command command, String reason) {
        switch (command) {
            case Command.Check(var output) when output == Command.Output.JSON -> json(reason);
            case Command.CatalogCheck(_, var output) when output == Command.Output.JSON ->
                    json(reason);
            case Command.Publish(var output) when output == Command.Output.JSON -> json(reason);
            case Command.Releases(var output) when output == Command.Output.JSON -> json(reason);
            case Command _ -> terminal.say("Fehlgeschlagen: " + reason, "Failed: " + reason);
        }
        return FAILED;
    }

    private void json(String reason) {
        terminal.json(Map.of("outcome", "failed", "reason", reason));
    }

    private int check(Command.Output output) {
        var report = check.check(sources.read());
        report(report, output);
        return report.isPublishable() ? DONE : FAILED;
    }

    private void report(CheckReport report, Command.Output output) {
        switch (output) {
            case TEXT -> terminal.report(report);
            case JSON -> terminal.json(report);
        }
    }

    private int check(String place, Command.Output output) throws IOException {
        var checking = catalogues.getObject();
        var judgements = place.isEmpty() ? checking.own() : checking.of(place);
        switch (output) {
            case TEXT -> JudgementText.say(judgements, terminal);
            case JSON -> terminal.json(JudgementText.json(judgements));
        }
        return judgements.stream().allMatch(Judgement::isSound) ? DONE : FAILED;
    }

    private int publish(Command.Output output) throws IOException {
        var publication = publisher.publish();
        if (output == Command.Output.JSON) {
            terminal.json(summary(publication));
        } else {
            PublicationText.say(publication, terminal);
        }
        return publication instanceof Publication.Refused ? FAILED : DONE;
    }

    private static Object summary(Publication publication) {
        return switch (publication) {
            case Publication.Published(var release, _) ->
                    Map.of("outcome", "published", "release", release.id().toString());
            case Publication.Unchanged(var release, _) ->
                    Map.of("outcome", "unchanged", "release", release.id().toString());
            case Publication.Refused(var report) -> Map.of("outcome", "refused", "report", report);
        };
    }

    private int releases(Command.Output output) throws IOException {
        var current = archive.current().release().map(Release::id);
        var rows = new ArrayList<Map<String, Object>>();
        for (var id : archive.ids()) {
            rows.add(row(id, current.filter(id::equals).isPresent()));
        }
        switch (output) {
            case JSON -> terminal.json(rows);
            case TEXT ->
                    rows.forEach(row ->
                            terminal.line(
                                    String.join(
                                            "  ",
                                            row.values().stream().map(String::valueOf).toList())));
        }
        return DONE;
    }

    private Map<String, Object> row(ReleaseId id, boolean isCurrent) {
        var row = new LinkedHashMap<String, Object>();
        row.put("release", id.toString());
        switch (archive.open(id)) {
            case ReleaseArchive.Opened.Good(var release) -> {
                row.put("created", release.manifest().created().toString());
                row.put("quads", release.manifest().quads());
            }
            case ReleaseArchive.Opened.Bad(var damage) -> row.put("damaged", damage.reason());
        }
        row.put("state", isCurrent ? "current" : "kept");
        return row;
    }

    private int rollBack(int number) throws IOException {
        var release = publisher.rollBack(number);
        if (release.isEmpty()) {
            terminal.say(
                    "Eine Ausgabe " + number + " gibt es nicht.",
                    "There is no release " + number + ".");
            return FAILED;
        }
        terminal.say(
                "Ausgabe " + release.get().id() + " ist wieder aktuell.",
                "Release " + release.get().id() + " is current again.");
        return DONE;
    }
}
