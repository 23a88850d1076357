package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.tasks.overlap.Overlap;
import dev.tina.tasks.overlap.OverlapRule;
import dev.tina.tasks.overlap.Overlaps;
import dev.tina.tasks.source.Holdout;
import dev.tina.tasks.source.TaskSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data sets whose problems are conversations. */
class ConversationsTest {

    @TempDir
    Path folder;

    @Test
    void theUsersLastTurnIsTheProblemAndWhatWasSaidBeforeIsKept() throws IOException {
        Task task = only("""
                [{"role": "system", "content": "Count in dozens."}, {"role": "user", "content": "2 + 2?"},
                 {"role": "assistant", "content": "4"}, {"role": "user", "content": "And 3 more?"}]""");

        assertThat(task.problem()).isEqualTo("And 3 more?");
        assertThat(task.earlier())
                .containsExactly(
                        new Turn("system", "Count in dozens."), new Turn("user", "2 + 2?"), new Turn("assistant", "4"));
    }

    @Test
    void theSolutionThatFollowsIsNoPartOfThePrompt() throws IOException {
        Task task = only("""
                [{"role": "user", "content": "2 + 2?"}, {"role": "assistant", "content": "It is 4."}]""");

        assertThat(task.problem()).isEqualTo("2 + 2?");
        assertThat(task.earlier()).isEmpty();
    }

    @Test
    void conversationsInTheFormOfShareGptAreRead() throws IOException {
        Task task = only("""
                [{"from": "system", "value": "Be brief."}, {"from": "human", "value": "2 + 2?"},
                 {"from": "gpt", "value": "4"}, {"from": "human", "value": "3 + 3?"}, {"from": "gpt", "value": "6"}]""");

        assertThat(task.problem()).isEqualTo("3 + 3?");
        assertThat(task.earlier())
                .containsExactly(
                        new Turn("system", "Be brief."), new Turn("user", "2 + 2?"), new Turn("assistant", "4"));
    }

    @Test
    void aColumnNamedSystemBringsTheSystemMessageThatTheTurnsLack() throws IOException {
        TaskSet tasks = open("""
                {"system": "Be brief.", "problem": [{"from": "human", "value": "2 + 2?"}], "answer": "4"}
                {"system": "Be brief.", "problem": [{"from": "system", "value": "Be exact."}, {"from": "human", "value": "3 + 3?"}], "answer": "6"}
                {"system": "", "problem": [{"from": "human", "value": "4 + 4?"}], "answer": "8"}
                {"system": "Be brief.", "problem": "5 + 5?", "answer": "10"}
                """);

        assertThat(tasks.tasks())
                .extracting(Task::earlier)
                .containsExactly(
                        List.of(new Turn("system", "Be brief.")),
                        List.of(new Turn("system", "Be exact.")),
                        List.of(),
                        List.of());
    }

    @Test
    void aListOfPartsIsTheTextsOnLinesOfTheirOwn() throws IOException {
        Task task = only("""
                [{"role": "system", "content": [{"type": "text", "text": "Be brief."}]},
                 {"role": "user", "content": [{"type": "text", "text": "2 + 2?"}, {"type": "text", "text": "As a word."}]}]""");

        assertThat(task.problem()).isEqualTo("2 + 2?\nAs a word.");
        assertThat(task.earlier()).containsExactly(new Turn("system", "Be brief."));
    }

    @Test
    void theContentOfOneMessageCanBeNamedAsTheProblem() throws IOException {
        Files.writeString(folder.resolve("named.jsonl"), """
                {"prompt": [{"role": "user", "content": [{"type": "text", "text": "2 + 2?"}]}], "answer": "4"}""");
        String name = "jsonl:" + folder.resolve("named.jsonl") + "?problem=prompt.0.content";

        assertThat(TaskSets.open(name).tasks().getFirst().problem()).isEqualTo("2 + 2?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            [{"role": "user", "content": "2?"}, {"role": "tool", "content": "4"}]; \
            problem.1.role must be system, user or assistant (or human and gpt for these), was tool
            [{"from": "function_call", "value": "x"}, {"from": "human", "value": "2?"}]; \
            problem.0.from must be system, user or assistant (or human and gpt for these), was function_call
            [{"content": "2?"}]; \
            problem.0.from must be system, user or assistant (or human and gpt for these), was missing
            [{"role": "user", "content": "2?"}, {"role": "system", "content": "Be brief."}]; \
            problem.1 must be a message of the assistant, was a system message after the user's last
            [{"role": "user", "content": [{"type": "image_url", "image_url": "x"}]}]; \
            problem.0.content.0.type must be text, was image_url
            [{"role": "user", "content": [{"type": "text"}]}]; \
            problem.0.content.0.text must be a text, was missing
            [{"role": "user", "content": []}]; \
            problem.0.content must be a text, or a list of parts of type text, was []
            [{"role": "assistant", "content": null}, {"role": "user", "content": "2?"}]; \
            problem.0.content must be a text, or a list of parts of type text, was null
            [{"role": "assistant", "content": "4"}]; \
            problem must be a text, or a list of messages with one by the user
            [{"role": "user", "content": " "}]; \
            problem must be a text, or a list of messages with one by the user
            """)
    void aMessageThatCannotBeUsedIsRefusedByItsPlace(String messages, String sentence) {
        assertThatThrownBy(() -> only(messages))
                .isInstanceOf(TaskSetException.class)
                .hasMessageContaining("chat.jsonl:1 " + sentence);
    }

    @Test
    void problemsAreTheSameWhereAllThatUserAndAssistantSaidIs() throws IOException {
        TaskSet tasks = open("""
                {"problem": [{"role": "user", "content": "2 + 2?"}, {"role": "assistant", "content": "4"}, {"role": "user", "content": "And 3 more?"}], "answer": "7"}
                {"problem": [{"role": "user", "content": "5 + 5?"}, {"role": "assistant", "content": "10"}, {"role": "user", "content": "And 3 more?"}], "answer": "13"}
                {"problem": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "8 + 1?"}], "answer": "9"}
                {"problem": "8 + 1?", "answer": "9"}
                """);

        assertThat(Overlaps.within(tasks, OverlapRule.USUAL))
                .containsExactly(new Overlap("row-4", tasks.name(), "row-3", Overlap.Kind.EXACT, 1));
    }

    @Test
    void theSplitPutsTheSameDialogueIntoTheSamePartWhateverTheSystemSays() {
        List<Task> tasks = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> new Task(
                        "row-" + i,
                        "And " + i % 30 + "?",
                        "1",
                        java.util.Map.of(),
                        List.of(new Turn("system", "Version " + i), new Turn("user", "1 + 1?"))))
                .toList();
        TaskSet validation = new Holdout(0.3, 0, 1).validation(new TaskSet("chat", tasks));

        assertThat(validation.tasks())
                .extracting(Task::problem)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(validation.tasks().stream()
                                .filter(task -> task.problem().equals(problem)))
                        .hasSize(2));
    }

    private Task only(String messages) throws IOException {
        String line = messages.lines().map(String::strip).reduce("", String::concat);
        return open("{\"problem\": " + line + ", \"answer\": \"4\"}\n").tasks().getFirst();
    }

    private TaskSet open(String lines) throws IOException {
        Path file = folder.resolve("chat.jsonl");
        Files.writeString(file, lines);
        return TaskSets.open("jsonl:" + file);
    }
}
