package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.tasks.source.TaskSets;
import dev.tina.verifier.AnswerVerifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them. */
class UsersDatasetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jsonl:%s/bom_array.json",
                "jsonl:%s/int_answers.jsonl",
                "jsonl:%s/lines.jsonl.gz",
                "jsonl:%s/nan_column.jsonl",
                "jsonl:%s/pretty_array.json",
                "csv:%s/tabs.tsv",
                "jsonl:%s/tabs.tsv",
                "folder:%s/math_style"
            })
    void theThreeTasksAreRead(String name) {
        TaskSet tasks = open(name);
        assertThat(tasks.tasks())
                .extracting(Task::problem)
                .containsExactly("What is 17 + 25?", "What is 9 * 6?", "What is 100 - 58?");
        assertThat(tasks.tasks()).extracting(Task::referenceAnswer).containsExactly("42", "54", "42");
    }

    @Test
    void blankLinesAreNoRows() {
        assertThat(answers("jsonl:%s/blank_lines.jsonl")).containsExactly("42", "54");
    }

    @Test
    void wholeNumbersAreWrittenWithoutAPoint() {
        assertThat(answers("jsonl:%s/float_answers.jsonl")).containsExactly("42", "54", "42", "0.5");
    }

    @Test
    void truthValuesAreRefused() {
        assertThatThrownBy(() -> open("jsonl:%s/bool_answers.jsonl"))
                .hasMessageEndingWith("bool_answers.jsonl:1 answer must be a text that is not blank, or a number, was"
                        + " true, a truth value; write it as the text that answers end in, such as \"True\" or"
                        + " \"Yes\"");
    }

    @Test
    void columnsOfListsAreNoRows() {
        assertThatThrownBy(() -> open("jsonl:%s/columns.json"))
                .hasMessageEndingWith("columns.json must be rows: one JSON object a line, or a list of objects, was"
                        + " columns of lists, which are no rows; pandas writes rows with to_json(…,"
                        + " orient=\"records\", lines=True)");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> open("jsonl:%s/duplicate_key.jsonl"))
                .hasMessageEndingWith(
                        "duplicate_key.jsonl:1 line must be a JSON object, was one with the key answer twice at column"
                                + " 53");
    }

    @Test
    void aMissingAnswerIsNamedWithItsRowOrLeftOut() {
        assertThatThrownBy(() -> open("jsonl:%s/null_answer.jsonl"))
                .hasMessageEndingWith(
                        "null_answer.jsonl:2 answer must be a text that is not blank, or a number, was null");
        assertThat(answers("jsonl:%s/null_answer.jsonl?onBroken=skip")).containsExactly("42", "54");
    }

    @Test
    void nulInAReferenceMakesThatRowUnusableAndNothingElse() {
        TaskSet tasks = open("jsonl:%s/nul_in_reference.jsonl");
        assertThat(tasks.tasks().stream()
                        .filter(task -> new AnswerVerifier()
                                .faultOf(task.referenceAnswer())
                                .isPresent()))
                .extracting(Task::id)
                .containsExactly("row-2");
        assertThat(answers("jsonl:%s/nul_in_reference.jsonl?check=answers&onBroken=skip"))
                .containsExactly("2");
        assertThatThrownBy(() -> open("jsonl:%s/nul_in_reference.jsonl?check=answers"))
                .hasMessageContaining("nul_in_reference.jsonl:2 answer must be a readable answer (")
                .hasMessageEndingWith(", was 4\\u0000");
    }

    @Test
    void wordsAreReadAsTheyAre() {
        assertThat(answers("jsonl:%s/word_references.jsonl"))
                .contains("does not exist", "No solution", "Alice and Bob")
                .hasSize(7);
    }

    @Test
    void aColumnWithAnotherNameMustBeSaid() {
        assertThatThrownBy(() -> open("jsonl:%s/chat_parts.jsonl"))
                .hasMessageEndingWith("chat_parts.jsonl:1 problem must be a text that is not blank, or a number, was"
                        + " missing (there are: prompt, answer)");
    }

    private static List<String> answers(String name) {
        return WrittenFiles.answers(open(name));
    }

    private static TaskSet open(String name) {
        return TaskSets.open(name.formatted(Fixtures.dataset("users")));
    }
}
