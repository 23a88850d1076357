package dev.tina.cli.sweep.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.recipe.book.RecipeBook;
import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepReaderTest {

    private static final Path RECIPES = Home.find().root().resolve("recipes");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "dataset, 7, 2",
        "learning_rate, 3, 2",
        "rank, 5, 2",
        "algorithm, 2, 2",
        "dataset_tiny, 3, 2",
        "learning_rate_tiny, 3, 2",
        "rank_tiny, 4, 2",
        "algorithm_tiny, 2, 2",
        "miniature, 9, 2"
    })
    void everyShippedSweepHasItsCells(String name, int settings, int seeds) throws IOException {
        List<Setting> read = Setting.of(read(RECIPES.resolve("sweeps/" + name + ".yaml")));
        assertThat(read).hasSize(settings).allMatch(setting -> setting.cells().size() == seeds);
        assertThat(read.stream().flatMap(setting -> setting.cells().stream()).map(SweepJob::key))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyShippedSweepIsListedAbove() throws Exception {
        CsvSource listed = SweepReaderTest.class
                .getDeclaredMethod("everyShippedSweepHasItsCells", String.class, int.class, int.class)
                .getAnnotation(CsvSource.class);
        try (var files = Files.list(RECIPES.resolve("sweeps"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(listed.value())
                            .map(line -> line.substring(0, line.indexOf(',')))
                            .toList());
        }
    }

    @Test
    void gridIsEveryCombinationWithKeysOfEveryAxis() throws IOException {
        List<Setting> settings = Setting.of(sweep("""
                extends: tina-tiny
                set: {steps: 2, lora: {dropout: 0.1}}
                grid:
                  rank: [{name: r8, lora.rank: 8, lora.alpha: 32}, {name: r4, lora: {rank: 4, alpha: 16}}]
                  learningRate: [1.0e-4, 5e-4]
                seeds: [7]
                """));
        assertThat(settings)
                .extracting(Setting::values)
                .containsExactly(
                        List.of("r8", "1e-4"), List.of("r8", "5e-4"), List.of("r4", "1e-4"), List.of("r4", "5e-4"));
        assertThat(settings.getLast().cells().getFirst().request()).isEqualTo("""
                {"overrides":{"learningRate":5.0E-4,"lora":{"alpha":16,"dropout":0.1,"rank":4},"seed":7,"steps":2},\
                "recipe":"tina-tiny"}""");
    }

    @Test
    void pathsBeginAtTheSweepsFile() throws IOException {
        List<Setting> settings = Setting.of(sweep("""
                extends: tina-tiny
                set: {base: own}
                axes: {taskSet: [tiny/train, mine.jsonl]}
                """));
        assertThat(settings.getLast().values()).containsExactly("mine.jsonl");
        assertThat(settings.getLast().cells().getFirst().request())
                .contains("\"base\":\"" + folder.resolve("own") + "\"")
                .contains("\"taskSet\":\"jsonl:" + folder.resolve("mine.jsonl") + "\"");
    }

    @Test
    void keySaidTwiceIsRefusedWithItsLine() {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> sweep("""
                        extends: tina-tiny
                        set: {lora: {rank: 8}, lora.rank: 4}
                        axes: {steps: [2]}
                        """))
                .withMessageEndingWith(
                        "own.yaml, line 2: lora.rank is said twice, as lora: {rank: 8} and as lora.rank: 4; say it once");
    }

    @Test
    void axesAreVariedOneAtATime() throws IOException {
        List<Setting> settings = Setting.of(sweep("""
                extends: tina-tiny
                axes:
                  learningRate: [1.0e-4, 5.0e-4]
                  lora.rank: [8, 4, 16]
                """));
        assertThat(settings)
                .extracting(setting -> String.join(" ", setting.values()))
                .containsExactly("1e-4 8", "5e-4 8", "1e-4 4", "1e-4 16");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sedes: [1] | line 3: a sweep has no key sedes; did you mean seeds?",
                "set: {learningrate: 1} | line 3: no recipe has the key learningrate; did you mean learningRate?",
                "set: {lora: {ranks: 1}} | line 3: no recipe has the key lora.ranks; did you mean lora.rank?",
                "seeds: [1, 1] | line 3: seeds must be whole numbers, each once, was [1, 1]",
                "seeds: [] | line 3: seeds must be a list of at least one whole number, was []",
                "set: {seed: 4} | line 3: seed cannot be set here; a sweep says its seeds under seeds",
                "grid: {steps: [1]} | line 2: a sweep must have either grid (every combination) or axes (one at a time)"
            })
    void whatIsWrongIsNamedWithItsLine(String line, String message) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> sweep("extends: tina-tiny\naxes: {steps: [2, 3]}\n" + line + "\n"))
                .withMessageEndingWith("own.yaml, " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "steps: [] | line 3: the axis steps must be a list of at least one value, was []",
                "steps: [1, 1] | line 3: the axis steps has two values named 1",
                "rank: [8] | line 3: no recipe has the key rank; did you mean lora.rank?",
                "rank: [{lora.rank: 8}] | line 3: a value of the axis rank that sets keys must have a name",
                "x: [{name: a, extends: limr@cleen}] | line 3: variant must be one of clean, paper, was cleen; did you mean clean?",
                "x: [{name: a, extends: modern@clean}] | line 3: variant must be left out: modern has none, was clean"
            })
    void wrongAxesAreNamedWithTheirLine(String axis, String message) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> sweep("extends: tina-tiny\naxes:\n  " + axis + "\n"))
                .withMessageEndingWith("own.yaml, " + message);
    }

    @Test
    void recipeThatIsNoneIsNamedWithItsLineAndTheNearest() {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> sweep("about: a\nextends: limmr\naxes: {steps: [2]}\n"))
                .withMessageContaining("own.yaml, line 2: extends must be one of deepscaler, limr,")
                .withMessageEndingWith("was limmr; did you mean limr?");
    }

    @Test
    void variableOfAChatTemplateMayBeSet() throws IOException {
        Sweep sweep = sweep("""
                extends: tina-tiny
                set: {prompt: {variables: {enable_thinking: false}}}
                axes: {steps: [2]}
                """);
        assertThat(sweep.set()).containsEntry("prompt.variables.enable_thinking", false);
    }

    @Test
    void keyOfTwoAxesIsRefused() {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> Setting.of(sweep("""
                        extends: tina-tiny
                        axes:
                          steps: [2, 3]
                          length: [{name: short, steps: 1}]
                        """)))
                .withMessage("only one axis may set steps, and here do that of 2 and that of short");
    }

    private Sweep sweep(String text) throws IOException {
        return read(Files.writeString(folder.resolve("own.yaml"), text));
    }

    private static Sweep read(Path file) throws IOException {
        return SweepReader.read(file, new RecipeBook());
    }
}
