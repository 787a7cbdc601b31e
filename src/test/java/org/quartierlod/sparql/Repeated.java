package org.quartierlod.sparql;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Long texts written short: `⟦?v§i ×3⟧` stands for `?v0 ?v1 ?v2 `, with `§i` for the number of the
/// turn and `§j` for the next.
final class Repeated {
    private static final Pattern REPEATED = Pattern.compile("⟦(.+?)×(\\d+)⟧", Pattern.DOTALL);

    private Repeated() {}

    static String expand(String text) {
        var expanded = new StringBuilder();
        var matcher = REPEATED.matcher(text);
        while (matcher.find()) {
            matcher.appendReplacement(expanded, "");
            expanded.append(repeat(matcher.group(1), Integer.parseInt(matcher.group(2))));
        }
        return matcher.appendTail(expanded).toString();
    }

    private static String repeat(String part, int times) {
        return part.contains("§")
                ? IntStream.range(0, times)
                        .mapToObj(turn ->
                                part.replace("§i", Integer.toString(turn))
                                        .replace("§j", Integer.toString(turn + 1)))
                        .collect(Collectors.joining())
                : part.repeat(times);
    }
}
