package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.tasks.source.TaskSets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a JSON file holds its rows is told by its content. */
class JsonLayoutsTest extends WrittenFiles {

    private static final List<String> THREE = List.of("42", "54", "42");
    private static final String PRETTY = LINES.replace("{", "{\n  ").replace(", \"answer\"", ",\n  \"answer\"");

    @ParameterizedTest
    @ValueSource(strings = {"tasks.json", "tasks.jsonl", "tasks.ndjson", "tasks.data", "tasks"})
    void itsNameDecidesNothing(String name) {
        assertThat(answers(name, LINES)).isEqualTo(THREE);
        assertThat(answers(name, LIST)).isEqualTo(THREE);
        assertThat(answers(name, LIST.replace("\n", " "))).isEqualTo(THREE);
        assertThat(answers(name, PRETTY)).isEqualTo(THREE);
        assertThat(answers(name, "{\"data\": " + LIST + "}")).isEqualTo(THREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "rows", "examples", "train", "questions", "a key"})
    void aListInsideAnObjectIsRead(String key) {
        assertThat(answers("tasks.json", "{\"" + key + "\":" + LIST + "}")).isEqualTo(THREE);
        assertThat(answers(
                        "tasks.json",
                        "{\n\"version\": \"1.1\",\n\"authors\": [{\"name\": \"x\"}],\n\"" + key + "\": " + LIST
                                + "\n}"))
                .isEqualTo(THREE);
    }

    @Test
    void rowsAreNamedWithTheLinesOfTheFile() {
        assertThatThrownBy(() -> open("tasks.json", "{\n\"data\": [\n{\"problem\": \"x\", \"answer\": \"1\"},\n{}]}"))
                .hasMessageContaining("tasks.json:4 problem must be ");
    }

    @Test
    void oneOfSeveralListsMustBeChosen() {
        String two = "{\"train\": " + LIST + ", \"test\": [{\"problem\": \"x\", \"answer\": \"1\"}]}";
        assertThatThrownBy(() -> open("tasks.json", two))
                .hasMessageEndingWith("tasks.json must be one list of rows; choose it with rows=train, was an object"
                        + " with several under train, test");
        assertThat(answers("tasks.json?rows=test", two)).containsExactly("1");
        assertThat(answers("tasks.json?rows=train", two)).isEqualTo(THREE);
        assertThatThrownBy(() -> open("tasks.json?rows=dev", two))
                .hasMessageEndingWith("must be an object with a list of rows under dev, was an object without it");
        assertThatThrownBy(() -> open("tasks.json?rows=dev", LIST)).hasMessageEndingWith(", was a list");
        assertThatThrownBy(() -> open("tasks.json?rows=dev", LINES)).hasMessageEndingWith(", was several objects");
    }

    @Test
    void pagesOfTheHubsViewerAreRead() {
        String page = "{\"features\": [{\"feature_idx\": 0, \"name\": \"problem\"}], \"rows\": [{\"row_idx\": 0,"
                + " \"row\": {\"problem\": \"x\", \"answer\": 7}, \"truncated_cells\": [%s]}], \"num_rows_total\": 1}";
        assertThat(answers("page.json", page.formatted(""))).containsExactly("7");
        assertThat(answers("page.json", page.formatted("\"solution\""))).containsExactly("7");
        assertThatThrownBy(() -> open("page.json", page.formatted("\"problem\"")))
                .hasMessageEndingWith(
                        "page.json:1 problem must be a whole value, was cut short (truncated_cells names it)");
    }

    @Test
    void aSingleObjectIsARow() {
        assertThat(answers("tasks.json", "{\"problem\": \"x\", \"answer\": \"1\"}"))
                .containsExactly("1");
        assertThat(answers("tasks.json", "{\n \"problem\": \"x\",\n \"steps\": [{\"a\": 1}],\n \"answer\": \"1\"\n}\n"))
                .containsExactly("1");
        assertThat(answers("tasks.jsonl", "{\"data\": [{\"a\": 1}], \"problem\": \"x\", \"answer\": \"1\"}"))
                .containsExactly("1");
    }

    @Test
    void oneObjectAFileIsReadInTheOrderOfTheNames() {
        for (String[] row : new String[][] {{"0", "a"}, {"1", "b"}, {"10", "c"}}) {
            write("math/train/algebra/" + row[0] + ".json", solved(row[1]));
            write("math/test/algebra/" + row[0] + ".json", solved("t" + row[1]));
        }
        assertThat(answers(TaskSets.open("folder:" + folder.resolve("math")))).containsExactly("a", "b", "c");
        assertThat(answers(TaskSets.open("folder:" + folder.resolve("math") + "?split=test")))
                .containsExactly("ta", "tb", "tc");
    }

    @Test
    void theAnswerIsInTheSolutionWhereThereIsNoOtherColumn() {
        assertThat(answers("tasks.jsonl", solved("7"))).containsExactly("7");
        assertThatThrownBy(() -> open("tasks.jsonl?answer=answer", solved("7")))
                .hasMessageContaining("answer must be a text that is not blank, or a number, was missing");
        assertThatThrownBy(() ->
                        open("tasks.jsonl", "{\"problem\": \"x\", \"answer\": null, \"solution\": \"\\\\boxed{7}\"}"))
                .hasMessageEndingWith("answer must be a text that is not blank, or a number, was null");
    }

    private static String solved(String answer) {
        return "{\"problem\": \"x\", \"level\": \"Level 1\", \"solution\": \"\\\\boxed{" + answer + "}\"}";
    }

    @Test
    void whatIsNoRowsSaysHowToWriteThem() {
        assertThatThrownBy(() -> open(
                        "tasks.json", "{\"problem\": {\"0\": \"x\", \"1\": \"y\"}, \"answer\": {\"0\": 1, \"1\": 2}}"))
                .hasMessageContaining("was columns of numbered values, which are no rows; pandas writes rows with");
        assertThatThrownBy(() -> open("tasks.json", "{\"a\": {\"problem\": \"x\", \"answer\": 1}, \"b\": {}}"))
                .hasMessageEndingWith(
                        "was an object of rows by key, such as a; write its values as a list, with the key in a"
                                + " column id");
        assertThatThrownBy(() -> open("tasks.json", "[[\"x\", \"1\"]]"))
                .hasMessageEndingWith("tasks.json:1 element must be a JSON object, was a list");
        assertThatThrownBy(() -> open("tasks.json", "{\"columns\": [\"problem\"], \"data\": [[\"x\"]]}"))
                .hasMessageEndingWith("was missing (there are: columns, data)");
        assertThatThrownBy(() -> open("tasks.jsonl", "problem,answer\nx,1\n"))
                .hasMessageEndingWith("was text that begins with the names of the columns; if it is CSV, say csv:PATH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n\t", "[]", "[ ]\n", "{\"data\": []}"})
    void aFileWithoutRowsIsEmpty(String text) {
        assertThatThrownBy(() -> open("tasks.json", text))
                .hasMessageEndingWith("tasks.json must be a file with at least one task, was empty");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> TaskSets.open("jsonl:" + folder))
                .hasMessage(
                        "taskSet must be the path of a file; of a folder, folder:PATH, was " + folder + ", a folder");
    }
}
