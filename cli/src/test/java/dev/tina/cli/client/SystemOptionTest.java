package dev.tina.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.cli.Tina;
import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.system.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemOptionTest {

    @TempDir
    Path root;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void homeIsAnEmptyFolder() {
        System.setProperty("tina.home", root.toString());
    }

    @AfterEach
    void homeIsFoundAgain() {
        System.clearProperty("tina.home");
    }

    @Test
    void aNamedGatewayIsMeantHoweverManySystemsRunHere() throws IOException {
        try (var gateway = new ScriptedGateway().answering("GET /api/v1/jobs", 200, "{\"data\": [], \"next\": null}");
                var one = DataFolder.claim(Home.find().defaultData());
                var two = DataFolder.claim(Home.find().demoData())) {
            assertThat(one.path()).isNotEqualTo(two.path());
            assertThat(run("jobs", "--against", gateway.address().toString()))
                    .as(err::toString)
                    .isZero();
            assertThat(run("jobs")).isEqualTo(1);
            assertThat(err.toString()).contains("several systems run; say which by --data DIR:");
        }
    }

    @Test
    void whereNoneRunsTheFolderThatWasLookedAtIsNamed() {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> new SystemOption().gateway())
                .withMessage("no system runs on " + root.resolve(".tina/data")
                        + "; start one with './tina up' or name a gateway with --against");
    }

    private int run(String... arguments) {
        return Tina.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
