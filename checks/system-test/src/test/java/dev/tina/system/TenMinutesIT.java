package dev.tina.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The page that leads a newcomer from a file to a model works as it is written. */
class TenMinutesIT {

    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final int MINUTES = 12;

    private final Installation installation = Installation.ofThisBuild();

    @Test
    void everyCommandOfThePageDoesWhatItSays() throws IOException, InterruptedException {
        Path parent = Files.createDirectories(Path.of("target", "system")).toAbsolutePath();
        Path folder = Files.createTempDirectory(parent, "ten-minutes"); // left for whoever looks into a failure
        installation.prepare(parent.resolve("prepare.log"));
        Files.createSymbolicLink(folder.resolve("models"), installation.root().resolve("models"));
        installation.script(folder.resolve("tina"), folder.resolve("data"), RunningSystem.freePort());
        Files.writeString(folder.resolve("page.sh"), "set -e\ntrap './tina down' EXIT\n" + commands());

        Path log = folder.resolve("page.log");
        Process page = new ProcessBuilder("bash", "-x", "page.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        boolean ended = page.waitFor(MINUTES, TimeUnit.MINUTES);
        String said = Files.readString(log, StandardCharsets.UTF_8);
        if (!ended) {
            page.descendants().forEach(ProcessHandle::destroy);
            page.destroy();
        }

        assertThat(ended).as(said).isTrue();
        assertThat(page.exitValue()).as(said).isZero();
        assertThat(said)
                .contains("160 tasks of 160 rows")
                .contains("rank: 8")
                .contains("waiting for Postgres and the broker")
                .contains("Pass@1")
                .contains("stopped (process ");
        Path mine = folder.resolve(".tina/mine");
        assertThat(mine.resolve("report.html")).isNotEmptyFile();
        assertThat(JsonMapper.shared()
                        .readTree(mine.resolve("adapter/adapter_config.json"))
                        .path("r")
                        .asInt())
                .isEqualTo(8);
    }

    private String commands() throws IOException {
        String page = Files.readString(installation.root().resolve("docs/ten-minutes.md"));
        String commands =
                COMMANDS.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        assertThat(commands).contains("./tina dataset", "./tina train", "./tina generate", "./tina down");
        return commands;
    }
}
