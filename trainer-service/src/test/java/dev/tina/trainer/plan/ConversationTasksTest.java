package dev.tina.trainer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.TemplateContext;
import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.source.TaskSets;
import dev.tina.trainer.sim.HashLearner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job on a data set of conversations. */
class ConversationTasksTest {

    @TempDir
    Path folder;

    private final TaskLibrary library = new TaskLibrary();
    private String chat = "";
    private String plain = "";

    @BeforeEach
    void writeTasks() throws IOException {
        chat = "jsonl:" + Files.writeString(folder.resolve("chat.jsonl"), """
                {"problem": [{"role": "system", "content": "Count in dozens."}, {"role": "user", "content": "2 + 2?"}, {"role": "assistant", "content": "4"}, {"role": "user", "content": "And 3?"}], "answer": "7"}
                """);
        plain = "jsonl:" + Files.writeString(folder.resolve("plain.jsonl"), """
                {"problem": "And 3?", "answer": "7"}
                """);
    }

    @Test
    void allTurnsStandInThePrompt() {
        assertThat(prompt("{}"))
                .extracting(PromptMessage::role, PromptMessage::content)
                .containsExactly(
                        tuple("system", "Count in dozens."),
                        tuple("user", "2 + 2?"),
                        tuple("assistant", "4"),
                        tuple("user", "And 3?"));
    }

    @Test
    void theRecipesSystemMessageTakesThePlaceOfTheTasksWhereTheDialogueAloneIsWanted() {
        assertThat(prompt("{\"system\": \"Be brief.\", \"turns\": \"dialogue\"}"))
                .extracting(PromptMessage::content)
                .containsExactly("Be brief.", "2 + 2?", "4", "And 3?");
    }

    @Test
    void theLastTurnAloneMakesTheTasksThoseOfADataSetOfProblems() {
        Recipe recipe = recipe(chat, "{\"turns\": \"last\"}");

        assertThat(prompt("{\"turns\": \"last\"}"))
                .extracting(PromptMessage::content)
                .containsExactly("And 3?");
        assertThat(library.training(recipe).sha256())
                .isEqualTo(TaskSets.open(plain).sha256())
                .isNotEqualTo(library.training(recipe(chat, "{}")).sha256());
    }

    @Test
    void aSecondSystemMessageIsRefusedWithTheChoice() {
        assertRefused(recipe(chat, "{\"system\": \"Be brief.\"}"), "the tasks of taskSet bring a system message");
        assertThat(library.check(recipe(chat, "{\"system\": \"Be brief.\", \"turns\": \"last\"}"))
                        .references()
                        .checked())
                .isEqualTo(1);
    }

    @Test
    void aSecondSystemMessageOfHeldOutTasksIsRefusedToo() {
        assertRefused(
                recipe(plain, "{\"system\": \"Be brief.\"}", "\"evaluation\": {\"taskSet\": \"" + chat + "\"}, "),
                "the tasks of evaluation.taskSet bring a system message");
    }

    private void assertRefused(Recipe recipe, String says) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> library.check(recipe))
                .withMessageContaining(says)
                .withMessageContaining("row-1 for one")
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("prompt.turns");
                    assertThat(refused.value()).isEqualTo("all");
                    assertThat(refused.allowed()).contains("dialogue", "last", "prompt.system empty");
                });
    }

    private List<PromptMessage> prompt(String prompt) {
        Recipe recipe = recipe(chat, prompt);
        TaskSet tasks = library.training(recipe);
        TemplateContext context = new TemplateContext(LocalDate.EPOCH, Map.of());
        JobPrompts prompts = new JobPrompts(
                tasks, recipe.prompt().template(), context, 1, new HashLearner().gauge(Path.of("base")), 9);
        return prompts.prompt(prompts.draw(0, 1).tasks().getFirst());
    }

    private static Recipe recipe(String taskSet, String prompt) {
        return recipe(taskSet, prompt, "");
    }

    private static Recipe recipe(String taskSet, String prompt, String further) {
        String json =
                "{\"base\": \"base\", \"taskSet\": \"%s\", %s\"prompt\": %s, \"rewards\": [{\"name\": \"accuracy\"}]}"
                        .formatted(taskSet, further, prompt);
        return new RecipeBook().resolve(null, StrictJson.mapper().readTree(json), null);
    }
}
