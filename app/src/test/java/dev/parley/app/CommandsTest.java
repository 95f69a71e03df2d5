package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every command.
class CommandsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "annotate",
                "explain",
                "signals",
                "registry",
                "registry check",
                "evaluate",
                "bench",
                "train"
            })
    void help_isPrintedWithoutLoadingAModel(String command) {
        Cli cli = Cli.run((Object[]) (command + " --help").split(" "));
        assertThat(cli.code()).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out()).startsWith("Usage: parley " + command);
        if (!command.equals("registry check")) {
            assertThat(cli.out()).contains("Example:  ./parley " + command);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "explane|Unmatched argument",
                "explain|Missing required parameter: '<text>'",
                "explain x --tier slow|tier 'slow' is unknown; allowed: fast, accurate",
                "explain x --signals nope|signal 'nope' is not registered",
                "annotate a.jsonl|Missing required option: '--out=<out>'",
                "annotate a.jsonl --out o --threads many|'many' is not an int",
                "evaluate --gold nowhere.jsonl|gold file 'nowhere.jsonl' is not there",
                "bench nope --data .|set 'nope' is unknown; allowed: ",
                "train --data .|Missing required parameter: '<models>'",
                "train nope --data .|'nope'",
                "registry check nowhere|'nowhere'"
            })
    void callersMistake_isNamedWithoutATrace(String command, String message) {
        Cli cli = Cli.run((Object[]) command.split(" "));
        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains(message).doesNotContain("\tat ", "internal error");
    }

    @Test
    void version_namesProductAndJava() {
        Cli cli = Cli.run("--version");
        assertThat(cli.code()).isZero();
        assertThat(cli.out()).startsWith("parley ").contains("Java 2");
    }

    @Test
    void signals_areListed() {
        assertThat(Cli.run("signals").out()).contains("topic.iab_content", "suitability.garm");
        assertThat(Cli.run("signals", "--json").out().strip())
                .startsWith("[")
                .endsWith("]")
                .contains("\"name\" : \"sentiment\"");
    }

    @Test
    void shippedRegistry_hasNoErrors() {
        Cli cli = Cli.run("registry", "check");
        assertThat(cli.code()).as(cli.out()).isZero();
        assertThat(cli.out()).contains("0 errors");
    }
}
