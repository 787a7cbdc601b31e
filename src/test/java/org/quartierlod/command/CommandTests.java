package org.quartierlod.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.command.Command.Output;

class CommandTests {
    private static Command parsed(String line) {
        return Command.parse(words(line)).orElseThrow();
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
    }

    @Test
    void servesWithoutACommand() {
        assertThat(parsed("")).isEqualTo(new Command.Serve());
        assertThat(parsed("serve")).isEqualTo(new Command.Serve());
    }

    @Test
    void settingsAreNoCommands() {
        assertThat(parsed("--server.port=1 --quartier.base-uri=https://x.example/ --debug"))
                .isEqualTo(new Command.Serve());
        assertThat(parsed("--quartier.work=x check --server.port=1"))
                .isEqualTo(new Command.Check(Output.TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format json", "--format=json"})
    void formatStandsBeforeOrAfterTheCommand(String format) {
        assertThat(parsed("check " + format)).isEqualTo(new Command.Check(Output.JSON));
        assertThat(parsed(format + " publish")).isEqualTo(new Command.Publish(Output.JSON));
        assertThat(parsed("releases " + format)).isEqualTo(new Command.Releases(Output.JSON));
    }

    @Test
    void textIsTheFormatWhereNoneIsNamed() {
        assertThat(parsed("releases")).isEqualTo(new Command.Releases(Output.TEXT));
        assertThat(parsed("releases --format text")).isEqualTo(new Command.Releases(Output.TEXT));
    }

    @Test
    void catalogCheckTakesAPlaceOrNone() {
        assertThat(parsed("catalog-check --format json"))
                .isEqualTo(new Command.CatalogCheck("", Output.JSON));
        assertThat(parsed("catalog-check https://stadt.example/catalog.ttl?page=2"))
                .isEqualTo(
                        new Command.CatalogCheck(
                                "https://stadt.example/catalog.ttl?page=2", Output.TEXT));
    }

    @Test
    void rollbackTakesANumber() {
        assertThat(parsed("rollback 12")).isEqualTo(new Command.Rollback(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", "check --help"})
    void helpIsHelp(String line) {
        assertThat(parsed(line)).isEqualTo(new Command.Help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "Check",
                "check check",
                "check json",
                "rollback",
                "rollback 0",
                "rollback -1",
                "rollback one",
                "rollback 1 2",
                "rollback 99999999999",
                "check 1",
                "catalog-check a b",
                "catalogue-check",
                "check --format",
                "check --format xml",
                "check --format=",
                "check --formatjson",
                "releases --fromat json",
                "--verbose",
                "-v",
                "--"
            })
    void whatIsNotUnderstoodIsNothing(String line) {
        assertThat(Command.parse(words(line))).isEmpty();
    }
}
