package org.quartierlod.command;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quartierlod.check.Severity;
import org.quartierlod.portal.Indicator;
import org.quartierlod.portal.Judgement;
import org.quartierlod.portal.Judgement.Judged;
import org.quartierlod.portal.Judgement.NothingJudged;
import org.quartierlod.portal.Score;

/// What came of judging a catalogue, for people and for programs.
final class JudgementText {
    private JudgementText() {}

    static void say(List<Judgement> judgements, Terminal terminal) {
        for (var judgement : judgements) {
            switch (judgement) {
                case Judged judged -> say(judged, terminal);
                case NothingJudged(var profile, var german, var english) ->
                        terminal.say(profile + ": " + german, profile + ": " + english);
            }
        }
    }

    private static void say(Judged judged, Terminal terminal) {
        terminal.findings(judged.findings());
        judged.scores().forEach(score -> say(score, terminal));
        var faults = count(judged, Severity.VIOLATION);
        var warnings = count(judged, Severity.WARNING);
        terminal.say(
                judged.profile()
                        + ": "
                        + judged.datasets()
                        + " Datensätze, "
                        + judged.distributions()
                        + " Distributionen, "
                        + judged.statements()
                        + " Aussagen: "
                        + faults
                        + " Fehler, "
                        + warnings
                        + " Hinweise",
                judged.profile()
                        + ": "
                        + judged.datasets()
                        + " datasets, "
                        + judged.distributions()
                        + " distributions, "
                        + judged.statements()
                        + " statements: "
                        + faults
                        + " faults, "
                        + warnings
                        + " warnings");
    }

    private static long count(Judged judged, Severity severity) {
        return judged.findings().stream().filter(f -> f.severity() == severity).count();
    }

    private static void say(Score score, Terminal terminal) {
        var missed =
                score.missed().stream()
                        .map(indicator -> indicator.title() + " (" + indicator.points() + ")")
                        .collect(Collectors.joining(", "));
        var points = score.points() + "/" + Score.MOST + " " + score.dataset();
        terminal.say(
                points + (missed.isEmpty() ? "" : " – es fehlen: " + missed),
                points + (missed.isEmpty() ? "" : " – missing: " + missed));
    }

    /// The same for programs.
    static List<Map<String, Object>> json(List<Judgement> judgements) {
        return judgements.stream().map(JudgementText::json).toList();
    }

    private static Map<String, Object> json(Judgement judgement) {
        var json = new LinkedHashMap<String, Object>();
        switch (judgement) {
            case Judged judged -> {
                json.put("outcome", "judged");
                json.put("profile", judged.profile());
                json.put("datasets", judged.datasets());
                json.put("distributions", judged.distributions());
                json.put("statements", judged.statements());
                json.put("findings", judged.findings());
                json.put("scores", judged.scores().stream().map(JudgementText::json).toList());
            }
            case NothingJudged(var profile, _, var english) -> {
                json.put("outcome", "nothing judged");
                json.put("profile", profile);
                json.put("reason", english);
            }
        }
        return json;
    }

    private static Map<String, Object> json(Score score) {
        var json = new LinkedHashMap<String, Object>();
        json.put("dataset", score.dataset());
        json.put("points", score.points());
        json.put("rating", score.rating());
        json.put("indicators", indicators(score));
        return json;
    }

    /// The points each indicator gives.
    private static Map<Indicator, Integer> indicators(Score score) {
        var points = new EnumMap<Indicator, Integer>(Indicator.class);
        for (var indicator : Indicator.values()) {
            points.put(indicator, score.missed().contains(indicator) ? 0 : indicator.points());
        }
        return points;
    }
}
