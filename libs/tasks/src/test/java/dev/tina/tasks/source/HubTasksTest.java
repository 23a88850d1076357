package dev.tina.tasks.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.hub.Hub;
import dev.tina.hub.settings.HubSettings;
import dev.tina.tasks.Fixtures;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a cache as the hub's own tools leave it, with nothing fetched. */
class HubTasksTest {

    private static final String COMMIT = "89abcdef0123456789abcdef0123456789abcdef";

    @TempDir
    private Path cache;

    @Test
    void aDataSetOfTheCacheIsReadByItsIdWithItsKnownColumns() throws IOException {
        cached("GAIR/LIMR", "limr");
        TaskSet tasks = open("hf:GAIR/LIMR?limit=2");

        assertThat(tasks.tasks()).extracting(Task::referenceAnswer).containsExactly("3", "5");
        assertThat(tasks.report().revision()).isEqualTo(COMMIT);
        assertThat(open("hf:GAIR/LIMR@" + COMMIT + "?limit=2").sha256()).isEqualTo(tasks.sha256());
    }

    @Test
    void configurationAndSplitAreChosen() throws IOException {
        cached("openai/gsm8k", "gsm8k");
        cached("open-r1/OpenR1-Math-220k", "open-r1");

        assertThat(open("hf:openai/gsm8k?split=test").size()).isEqualTo(3);
        assertThat(open("hf:open-r1/OpenR1-Math-220k").size()).isEqualTo(6);
        assertThat(open("hf:open-r1/OpenR1-Math-220k?config=all").size()).isEqualTo(10);
    }

    @Test
    void anUnknownDataSetHasItsColumnsDeclared() throws IOException {
        cached("some/one", "verl");
        assertThatThrownBy(() -> open("hf:some/one")).hasMessageContaining(" problem must be a text");
        assertThatThrownBy(() -> open("hf:some/one?problem=prompt&answer=reward_model.ground_truth"))
                .hasMessageContaining("LZ4");
    }

    @Test
    void aSeriesOfWhichAFileIsMissingIsNotReadByHalves() throws IOException {
        cached("open-r1/OpenR1-Math-220k", "open-r1");
        Files.delete(snapshot("open-r1/OpenR1-Math-220k").resolve("data/train-00001-of-00002.parquet"));

        assertThatThrownBy(() -> open("hf:open-r1/OpenR1-Math-220k"))
                .hasMessage(
                        "taskSet must be all files of a series, was 1 files of" + " data/train-?????-of-00002.parquet");
    }

    @Test
    void whatIsNotThereSaysWhatToDo() {
        assertThatThrownBy(() -> open("hf:no/where"))
                .isInstanceOf(TaskSetException.class)
                .hasMessageStartingWith(
                        "taskSet must be a data set of the hub, was no/where (data set no/where@main: it is")
                .hasMessageContaining("HF_HUB_OFFLINE forbids fetching");
        assertThatThrownBy(() -> open("hf:a/b/c")).hasMessageContaining("id must be organisation/name, was a/b/c");
    }

    private TaskSet open(String name) {
        Map<String, String> environment = Map.of("HF_HUB_CACHE", cache.toString(), "HF_HUB_OFFLINE", "1");
        return TaskSets.open(name, () -> new Hub(HubSettings.of(environment, cache)));
    }

    private Path snapshot(String id) {
        return cache.resolve("datasets--" + id.replace("/", "--"))
                .resolve("snapshots")
                .resolve(COMMIT);
    }

    private void cached(String id, String fixture) throws IOException {
        Path source = Fixtures.dataset(fixture);
        Path snapshot = snapshot(id);
        Path reference = snapshot.resolve("../../refs/main").normalize();
        Files.createDirectories(reference.resolveSibling(""));
        Files.writeString(reference, COMMIT);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = snapshot.resolve(source.relativize(file).toString());
                Files.createDirectories(place.resolveSibling(""));
                Files.copy(file, place);
            }
        }
    }
}
