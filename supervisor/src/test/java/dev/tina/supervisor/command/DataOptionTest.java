package dev.tina.supervisor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.RunningSystems;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataOptionTest {

    @TempDir
    Path root;

    @BeforeEach
    void homeIsAnEmptyFolder() {
        System.setProperty("tina.home", root.toString());
    }

    @AfterEach
    void homeIsFoundAgain() {
        System.clearProperty("tina.home");
    }

    @Test
    void withoutANameTheOneSystemThatRunsIsMeant() throws IOException {
        DataOption option = new DataOption();
        assertThat(option.ofRunning()).isEqualTo(Home.find().defaultData());

        Path other = root.resolve("other");
        try (var claimed = DataFolder.claim(other)) {
            assertThat(new RunningSystems(Home.find()).add(claimed.path())).isNotNull();
            assertThat(option.ofRunning()).isEqualTo(other);
        }
    }

    @Test
    void severalThatRunAreNamed() throws IOException {
        Path usual = Home.find().defaultData();
        Path demo = Home.find().demoData();
        try (var one = DataFolder.claim(usual);
                var two = DataFolder.claim(demo)) {
            assertThat(one.path()).isNotEqualTo(two.path());
            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(() -> new DataOption().ofRunning())
                    .withMessage("several systems run; say which by --data DIR:\n  " + usual + "  just starting\n  "
                            + demo + "  just starting");
        }
    }

    @Test
    void statusAndDownAreJsonWhereThatIsAskedFor() {
        var out = new StringWriter();
        int status = new CommandLine(new StatusCommand())
                .setOut(new PrintWriter(out))
                .execute("-o", "json");
        assertThat(status).isEqualTo(3);
        assertThat(out.toString()).contains("\"system\" : null").contains(".tina/data");

        out.getBuffer().setLength(0);
        assertThat(new CommandLine(new DownCommand())
                        .setOut(new PrintWriter(out))
                        .execute("-o", "json"))
                .isZero();
        assertThat(out.toString()).contains("\"stopped\" : null");
    }
}
