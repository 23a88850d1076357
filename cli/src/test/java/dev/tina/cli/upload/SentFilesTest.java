package dev.tina.cli.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.client.ManualClock;
import dev.tina.cli.client.ScriptedGateway;
import dev.tina.cli.client.TinaApi;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentFilesTest {

    private static final String KEPT = """
            {"id": "0123456789abcdef", "name": "sums.jsonl", "sha256": "00", "bytes": 3, "tasks": 1,
             "createdAt": "2026-12-01T00:00:00Z", "taskSet": "dataset:0123456789abcdef"}""";

    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    private ScriptedGateway gateway;
    private SentFiles files;

    @BeforeEach
    void openGateway() throws IOException {
        gateway = new ScriptedGateway().answering("POST /api/v1/datasets?name=sums.jsonl", 201, KEPT);
        TinaApi api = new TinaApi(gateway.address(), null, Duration.ofSeconds(5), new ManualClock());
        files = new SentFiles(api.datasets(), notes::add);
    }

    @AfterEach
    void closeGateway() {
        gateway.close();
    }

    @Test
    void bothTaskSetsTravelWithTheirSettings() throws Exception {
        Path sums = Files.writeString(folder.resolve("sums.jsonl"), "{}\n");
        Map<String, Object> request = Map.of(
                "recipe", Map.of("taskSet", "jsonl:" + sums + "?problem=question", "steps", 3),
                "overrides",
                        Map.of("evaluation", Map.of("taskSet", sums.toString()), "evaluation.taskSet", "tiny/heldout"));
        assertThat(files.in(request))
                .isEqualTo(Map.of(
                        "recipe", Map.of("taskSet", "dataset:0123456789abcdef?problem=question", "steps", 3),
                        "overrides",
                                Map.of(
                                        "evaluation",
                                        Map.of("taskSet", "dataset:0123456789abcdef"),
                                        "evaluation.taskSet",
                                        "tiny/heldout")));
        assertThat(gateway.posted()).containsExactly("{}\n");
        assertThat(notes).containsExactly("sent " + sums + " as dataset:0123456789abcdef");
    }

    @Test
    void whatIsNoFileOfThisMachineKeepsItsName() throws Exception {
        Map<String, Object> request =
                Map.of("recipe", "tina-tiny", "overrides", Map.of("taskSet", "jsonl:/elsewhere/sums.jsonl"));
        assertThat(files.in(request)).isEqualTo(request);
        assertThat(gateway.posted()).isEmpty();
    }

    @Test
    void aLargeFileStaysAndSaysSo() throws Exception {
        Path large = folder.resolve("sums.jsonl");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((16L << 20) + 1);
        }
        Map<String, Object> request = Map.of("overrides", Map.of("taskSet", "jsonl:" + large));
        assertThat(files.in(request)).isEqualTo(request);
        assertThat(notes).singleElement().asString().contains("16 MiB", large.toString());
    }
}
