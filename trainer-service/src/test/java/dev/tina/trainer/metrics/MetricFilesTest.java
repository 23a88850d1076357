package dev.tina.trainer.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.common.TensorBoardFile;
import dev.tina.json.StrictJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MetricFilesTest {

    private static final UUID JOB = new UUID(1, 2);

    @TempDir
    Path root;

    @Test
    void aStepAndAnEvaluationAreALineEachAndARecordEach() throws IOException {
        MetricFiles files = new MetricFiles(root);
        files.tell(
                JOB, null, List.of(event(1, "job", "{\"state\": \"RUNNING\"}"), step(2), event(5, "evaluation", """
                                {"taskSet": "tiny/heldout?seed=1", "policyVersion": 1, "passAt1": 0.5, "low": 0.25,
                                 "high": 0.75}""")));
        assertThat(lines())
                .containsExactly(
                        "{\"event\":2,\"kind\":\"step\",\"at\":\"2026-01-01T00:00:02Z\",\"step\":2,"
                                + "\"scalars\":{\"reward\":0.5,\"step_seconds\":1.5}}",
                        "{\"event\":5,\"kind\":\"evaluation\",\"at\":\"2026-01-01T00:00:05Z\",\"step\":1,\"scalars\":{"
                                + "\"evaluation/tiny/heldout_seed_1/pass_at_1\":0.5,"
                                + "\"evaluation/tiny/heldout_seed_1/pass_at_1_high\":0.75,"
                                + "\"evaluation/tiny/heldout_seed_1/pass_at_1_low\":0.25}}");
        assertThat(records()).isEqualTo(3);
    }

    @Test
    void eventsThatComeAgainCountOnce() throws IOException {
        MetricFiles files = new MetricFiles(root);
        files.tell(JOB, null, steps(1, 3));
        files.tell(JOB, null, steps(1, 5));
        assertThat(events()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(records()).isEqualTo(6);
    }

    /** Whatever beginning of the files a kill leaves: the next writer makes of it what an undisturbed one would have. */
    @Test
    void whereverAKillTearsTheFilesTheyEndAsIfNobodyHadBeenKilled() throws IOException {
        new MetricFiles(root).tell(JOB, null, steps(1, 4));
        byte[] wholeLines = Files.readAllBytes(file());
        byte[] wholeEvents = Files.readAllBytes(eventFile());
        for (int length = 0; length < wholeLines.length; length += 7) {
            Files.write(file(), Arrays.copyOf(wholeLines, length));
            Files.write(eventFile(), Arrays.copyOf(wholeEvents, (int)
                    ((long) wholeEvents.length * length / wholeLines.length)));
            new MetricFiles(root).tell(JOB, null, steps(1, 4));
            assertThat(file()).hasBinaryContent(wholeLines);
            assertThat(eventFile()).hasBinaryContent(wholeEvents);
        }
    }

    @Test
    void zerosThatAPowerCutLeavesAreCutOff() throws IOException {
        new MetricFiles(root).tell(JOB, null, steps(1, 2));
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length + 50));
        new MetricFiles(root).tell(JOB, null, steps(1, 3));
        assertThat(events()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(root.resolve(JOB.toString()), "no folder");
        assertThatThrownBy(() -> new MetricFiles(root).tell(JOB, null, steps(1, 1)))
                .isInstanceOf(IOException.class);
    }

    private static List<MetricEvent> steps(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(MetricFilesTest::step).toList();
    }

    private static MetricEvent step(long id) {
        return event(id, "step", "{\"step\": " + id + ", \"metrics\": {\"reward\": 0.5}, \"seconds\": 1.5}");
    }

    private static MetricEvent event(long id, String type, String data) {
        return MetricEvent.of(
                JOB, id, type, data, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(id));
    }

    private Path file() {
        return root.resolve(JOB.toString()).resolve("metrics.jsonl");
    }

    private Path eventFile() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(JOB.toString()).resolve("runs"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    private List<Long> events() throws IOException {
        return lines().stream()
                .map(StrictJson.mapper()::readTree)
                .map(line -> line.path("event"))
                .map(JsonNode::asLong)
                .toList();
    }

    private int records() throws IOException {
        try (FileChannel file = FileChannel.open(eventFile(), StandardOpenOption.READ)) {
            return TensorBoardFile.whole(file).records();
        }
    }
}
