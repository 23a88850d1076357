package dev.tina.eval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tina.eval.EvaluationSettings;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksTest {

    @TempDir
    private Path folder;

    @Test
    void everyDeclarationIsAskedWithABoxAtTheUsualTemperatureAndOftenEnough() {
        assertThat(benchmarks(folder).all()).hasSize(9).allSatisfy(benchmark -> {
            assertThat(benchmark.prompt().user()).contains("{problem}", "\\boxed{}");
            assertThat(benchmark.sampling().temperature()).isEqualTo(0.6);
            assertThat(benchmark.sampling().topP()).isEqualTo(0.95);
            assertThat(benchmark.sampling().maxNewTokens()).isEqualTo(32_768);
            assertThat(benchmark.tasks() >= 100 || benchmark.samplesPerTask() >= 8)
                    .isTrue();
        });
    }

    @Test
    void choicesAreShuffledBySeedAndTheLetterOfTheRightOneIsTheReferenceAnswer() throws IOException {
        writeGpqa(200, "");
        TaskSet set = benchmarks(folder).open("benchmark:gpqa-diamond");

        Map<String, Integer> letters = new HashMap<>();
        for (Task task : set.tasks()) {
            letters.merge(task.referenceAnswer(), 1, Integer::sum);
            assertThat(task.problem())
                    .startsWith("Question " + task.id())
                    .contains("\n" + task.referenceAnswer() + ") right")
                    .containsPattern("\nA\\) .*\nB\\) .*\nC\\) .*\nD\\) ");
        }
        assertThat(letters)
                .hasSize(4)
                .allSatisfy((letter, count) -> assertThat(count).isBetween(30, 70));
        assertThat(benchmarks(folder).open("benchmark:gpqa-diamond").sha256()).isEqualTo(set.sha256());
    }

    @Test
    void aTaskThatLacksAChoiceIsNamedAndLeftOutOnlyWhenAskedTo() throws IOException {
        writeGpqa(
                2,
                "{\"Record ID\": \"x\", \"Question\": \"?\", \"Correct Answer\": \"1\", \"Incorrect Answer 1\": \"2\"}\n");

        assertThatThrownBy(() -> benchmarks(folder).open("benchmark:gpqa-diamond"))
                .isInstanceOf(TaskSetException.class)
                .hasMessageContaining("gpqa-diamond.jsonl:3 Incorrect Answer 2 must be a text");
        assertThat(benchmarks(folder)
                        .open("benchmark:gpqa-diamond?onBroken=skip")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void theFileThatTheAuthorsOfGpqaGiveCanBeTheCopyAsItIs() throws IOException {
        Files.writeString(folder.resolve("gpqa-diamond.csv"), """
                Pre-Revision Question,Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2,Incorrect Answer 3,Record ID
                ,"Which, of these?
                ",right,"wrong
                ",no,never,rec1
                ,Which?,right,wrong,no,,rec2
                """);
        assertThatThrownBy(() -> benchmarks(folder).open("benchmark:gpqa-diamond"))
                .hasMessageContaining("gpqa-diamond.csv:5 Incorrect Answer 3 must be a text");
        assertThat(benchmarks(folder)
                        .open("benchmark:gpqa-diamond?onBroken=skip")
                        .tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.problem())
                        .startsWith("Which, of these?\n\nA) ")
                        .containsPattern("\n[A-D]\\) wrong(\n|$)")
                        .contains("\n" + task.referenceAnswer() + ") right"));
    }

    @Test
    void theProblemsOfGpqaAreNeverFetched() {
        assertThatThrownBy(() -> benchmarks(folder).open("benchmark:gpqa-diamond"))
                .hasMessageContaining("benchmark gpqa-diamond must be your own copy as " + folder);
    }

    @Test
    void aBenchmarkNobodyKnowsIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> benchmarks(folder).open("benchmark:aime99"))
                .hasMessageContaining("benchmark must be one of aime24, aime25, amc23");
    }

    @Test
    void theRealFilesHaveAsManyProblemsAsDeclaredAndEveryAnswerCanBeRead() {
        Path shared = Path.of("../../shared/data/benchmarks");
        assumeTrue(Files.isDirectory(shared), "the benchmark files are not beside the repository");
        Benchmarks real = benchmarks(shared);
        for (Benchmark benchmark : real.all()) {
            if (!benchmark.name().equals("gpqa-diamond")) {
                TaskSet set = real.open("benchmark:" + benchmark.name() + "?onBroken=skip");
                assertThat(set.size()).as(benchmark.name()).isBetween(benchmark.tasks() - 12, benchmark.tasks() + 1);
            }
        }
    }

    private void writeGpqa(int tasks, String more) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < tasks; i++) {
            lines.append("""
                    {"Record ID": "r%1$d", "Question": "Question r%1$d", "Correct Answer": "right", "Incorrect Answer 1": "wrong %2$s", "Incorrect Answer 2": "no", "Incorrect Answer 3": "never"}
                    """.formatted(i, "x".repeat(300)));
        }
        Files.writeString(folder.resolve("gpqa-diamond.jsonl"), lines + more);
    }

    private static Benchmarks benchmarks(Path folder) {
        return new Benchmarks(new EvaluationSettings(1, Duration.ofSeconds(1), Duration.ZERO, 1, Path.of("."), folder));
    }
}
