package dev.tina.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

class CommandOutputTest {

    @Command(name = "count")
    static final class Count implements Callable<Integer> {

        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandOutput console;

        @Override
        public Integer call() {
            console.say("counting");
            console.result(Map.of("count", 3), () -> List.of("three"));
            return 0;
        }
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void textIsForPeople() {
        assertThat(run()).isZero();
        assertThat(out).hasToString("counting%nthree%n".formatted());
        assertThat(err).asString().isEmpty();
    }

    @Test
    void jsonLeavesStandardOutputToOneDocument() {
        assertThat(run("-o", "json")).isZero();
        assertThat(JsonMapper.shared().readTree(out.toString()).get("count").asInt())
                .isEqualTo(3);
        assertThat(err).hasToString("counting%n".formatted());
    }

    @Test
    void anotherFormatIsRefusedByName() {
        assertThat(run("--format", "xml")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err).asString().contains("--format", "xml", "TEXT, JSON");
    }

    private int run(String... arguments) {
        return new CommandLine(new Count())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
