package dev.tina.trainer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.common.InvalidInput;
import dev.tina.json.StrictJson;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.trainer.provenance.HeldOutCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutTest {

    private static final String STORY = "A farmer has 12 brown hens in a small red barn near the river and sells"
            + " some of them to a friend from town on each market day of the %s until only three hens are left.";

    @TempDir
    Path folder;

    private String training;

    @BeforeEach
    void writeTrainingSet() throws IOException {
        training = file(
                "train.jsonl",
                row("a", "What is 1 + 1?", "2"),
                row("b", "What is 2 + 2?", "4"),
                row("c", STORY.formatted("spring"), "3"),
                row("d", "What is 5 + 5?", "10"));
    }

    @Test
    void theSameSetIsRefusedWhateverItIsCalled() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("other.jsonl"), folder.resolve("train.jsonl"));
        for (String name :
                new String[] {training, training + "?id=id", "jsonl:" + folder + "/./train.jsonl", "jsonl:" + link}) {
            assertThatThrownBy(() -> check(name, 256, "exclude"))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                        assertThat(refused.field()).isEqualTo("evaluation.taskSet");
                        assertThat(refused.value()).isEqualTo(name);
                        assertThat(refused.getMessage()).contains("task by task", "?holdout=256&part=validation");
                    });
        }
    }

    @Test
    void aSetOfWhichNothingIsLeftIsRefusedEvenWhereOverlapsAreKept() throws IOException {
        String part = file("part.jsonl", row("x", "what is 2+2", "4"));
        assertThatThrownBy(() -> check(part, 256, "keep"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("has each of its 1 tasks");
    }

    @Test
    void tasksThatTheTrainingSetHasTooAreCountedAndLeftOut() throws IOException {
        HeldOut found = check(mixed(), 256, "exclude");
        HeldOutCheck check = found.check();
        assertThat(check.tasks()).isEqualTo(7);
        assertThat(check.exact()).isEqualTo(2);
        assertThat(check.near()).isEqualTo(1);
        assertThat(check.excluded()).isEqualTo(3);
        assertThat(check.judged()).isEqualTo(4);
        assertThat(check.examples())
                .containsExactly(
                        new HeldOutCheck.Example("x", "b"),
                        new HeldOutCheck.Example("d", "d"),
                        new HeldOutCheck.Example("y", "c"));
        assertThat(check.sentence())
                .isEqualTo(
                        "4 held-out tasks; 3 more were left out, for the training set has them too: 2 by the words or"
                                + " by id and answer, 1 by the answer and half of its sequences of 13 words");
        assertThat(found.tasks().leftOut()).containsExactly(0, 2, 3);
    }

    @Test
    void onlyPlacesBeforeTheLastJudgedTaskAreCarried() throws IOException {
        HeldOut found = check(mixed(), 1, "exclude");
        assertThat(found.tasks().leftOut()).containsExactly(0);
        assertThat(found.check().judged()).isEqualTo(1);
    }

    @Test
    void tasksAreJudgedAllTheSameWhereTheRecipeKeepsThem() throws IOException {
        HeldOut found = check(mixed(), 3, "keep");
        assertThat(found.tasks().leftOut()).isEmpty();
        assertThat(found.check().excluded()).isZero();
        assertThat(found.check().sentence()).startsWith("3 held-out tasks, of which the training set has 2 too: ");
    }

    @Test
    void theDemosHeldOutTasksAreAllJudged() {
        HeldOut found = Objects.requireNonNull(new TaskLibrary()
                .check(new RecipeBook().resolve("tina-tiny", null, null))
                .heldOut());
        assertThat(found.tasks().leftOut()).isEmpty();
        assertThat(found.check().sentence())
                .isEqualTo(
                        "256 held-out tasks; no training task has the words of one, or its answer with its id or half of"
                                + " its sequences of 13 words");
    }

    /** By words, not at all, by id and answer, by sequences; the same story with another answer, ids of rows, another answer. */
    private String mixed() throws IOException {
        return file(
                "mixed.jsonl",
                row("x", "What is 2 + 2 ?", "4"),
                row("new", "What is 7 + 9?", "16"),
                row("d", "How much is five and five?", "10"),
                row("y", STORY.formatted("autumn"), "3"),
                row("z", STORY.formatted("winter"), "5"),
                row("row-1", "What is 3 + 8?", "11"),
                row("a", "What is 4 + 8?", "12"));
    }

    private HeldOut check(String heldOut, int count, String overlaps) {
        String recipe = """
                {"base": "base", "taskSet": "%s", "rewards": [{"name": "accuracy"}],
                 "evaluation": {"taskSet": "%s", "taskCount": %d, "overlaps": "%s"}}""".formatted(training, heldOut, count, overlaps);
        return Objects.requireNonNull(new TaskLibrary()
                .check(new RecipeBook().resolve(null, StrictJson.mapper().readTree(recipe), null))
                .heldOut());
    }

    private String file(String name, String... rows) throws IOException {
        return "jsonl:" + Files.writeString(folder.resolve(name), String.join("\n", rows) + "\n");
    }

    private static String row(String id, String problem, String answer) {
        return "{\"id\": \"%s\", \"problem\": \"%s\", \"answer\": \"%s\"}".formatted(id, problem, answer);
    }
}
