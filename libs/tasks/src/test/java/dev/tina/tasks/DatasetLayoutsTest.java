package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.tasks.source.TaskSets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetLayoutsTest {

    @ParameterizedTest
    @CsvSource({
        "deepscaler, agentica-org/DeepScaleR-Preview-Dataset",
        "still, RUC-AIBOX/STILL-3-Preview-RL-Data",
        "open-s1, knoveleng/open-s1",
        "open-rs, knoveleng/open-rs",
        "limr, GAIR/LIMR",
        "open-r1, open-r1/OpenR1-Math-220k",
        "curated, bethgelab/CuratedThoughts",
        "gsm8k, openai/gsm8k",
        "math500, HuggingFaceH4/MATH-500"
    })
    void everyDataSetOfTheRecipesGivesTheSameSixSums(String folder, String layout) {
        TaskSet tasks = open(folder, "layout=" + layout);

        assertThat(tasks.tasks())
                .extracting(task -> task.problem() + " " + task.referenceAnswer())
                .containsExactlyInAnyOrder(
                        "What is $1 + 2$? 3",
                        "What is $2 + 3$? 5",
                        "What is $3 + 4$? 7",
                        "What is $4 + 5$? 9",
                        "What is $5 + 6$? 11",
                        "What is $6 + 7$? 13");
        assertThat(tasks.report()).isEqualTo(LoadReport.of(6));
    }

    @Test
    void aConfigurationIsChosenByName() {
        assertThat(answers(open("open-r1", "config=extended"))).containsExactlyInAnyOrder("101", "103", "105", "107");
        assertThat(open("open-r1", "config=all").size()).isEqualTo(10);
        assertThatThrownBy(() -> open("open-r1", "config=large"))
                .hasMessage("taskSet.config must be one of: all, default, extended, was large");
    }

    @Test
    void aSplitIsChosenByName() {
        assertThat(answers(open("gsm8k", "layout=openai/gsm8k&split=test"))).containsExactly("181", "183", "185");
        assertThatThrownBy(() -> open("gsm8k", "layout=openai/gsm8k&split=dev"))
                .hasMessage("taskSet.split must be one of: train, test, was dev");
    }

    @Test
    void aConfigurationMustBeNamedWhereNoneIsTheDefault() {
        assertThatThrownBy(() -> open("gsm8k", "problem=question&solution=answer"))
                .hasMessage("taskSet.config must be one of: main, socratic, was empty");
    }

    @Test
    void workedSolutionsAndNestedColumnsAreKeptOnlyWhenNamed() {
        Task plain = open("open-s1", "limit=1").tasks().getFirst();
        Task full = open("open-s1", "limit=1&keep=solution,messages").tasks().getFirst();

        assertThat(plain.metadata()).containsOnlyKeys("source");
        assertThat(full.metadata()).containsOnlyKeys("source", "solution", "messages");
        assertThat(full.metadata().get("messages"))
                .startsWith("[{\"content\":\"What is $1 + 2$?\",\"role\":\"user\"},");
    }

    @Test
    void columnsThatTellTasksApartCanBeNamed() {
        assertThat(open("math500", "layout=HuggingFaceH4/MATH-500").tasks())
                .extracting(Task::id)
                .startsWith("test/prealgebra/0.json", "test/prealgebra/1.json");
        assertThat(open("still", "problem=question").tasks())
                .extracting(Task::id)
                .isEqualTo(List.of("row-1", "row-2", "row-3", "row-4", "row-5", "row-6"));
    }

    @Test
    void aMissingColumnIsNamedWithItsRowAndTheColumnsThereAre() {
        assertThatThrownBy(() -> open("still", ""))
                .hasMessageEndingWith(
                        "train-00000-of-00001.parquet row 1 problem must be a text that is not blank, or a"
                                + " number, was missing (there are: question, answer)");
    }

    @Test
    void anUnknownLayoutSaysWhichThereAre() {
        assertThatThrownBy(() -> open("limr", "layout=GAIR/LIMO"))
                .hasMessageStartingWith("taskSet.layout must be one of: agentica-org/DeepScaleR-Preview-Dataset, ")
                .hasMessageEndingWith(", was GAIR/LIMO");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> TaskSets.open("folder:/nowhere/at/all"))
                .hasMessage("taskSet must be the path of an existing folder, was /nowhere/at/all");
    }

    private static List<String> answers(TaskSet tasks) {
        return tasks.tasks().stream().map(Task::referenceAnswer).toList();
    }

    private static TaskSet open(String folder, String query) {
        return TaskSets.open("folder:" + Fixtures.dataset(folder) + (query.isEmpty() ? "" : "?" + query));
    }
}
