package dev.tina.trainer.plan;

import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.group.Purpose;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.text.chat.ChatMessage;
import dev.tina.text.chat.ChatTemplate;
import dev.tina.trainer.sim.HashLearner;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Prints all that a job's prompts and seeds are made of, as a process of its own. */
final class RenderedPrompts {

    private static final Instant MADE = Instant.parse("2026-11-30T23:30:00Z");

    private RenderedPrompts() {}

    /** Takes the data set, the folder of the template, and the recipe. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ChatTemplate template = ChatTemplate.load(Path.of(args[1]));
        Recipe recipe = new RecipeBook().resolve(null, StrictJson.mapper().readTree(args[2]), null);
        TaskSet tasks = new TaskLibrary().training(recipe);
        JobPrompts prompts = new JobPrompts(
                tasks,
                recipe.prompt().template(),
                recipe.prompt().template().context(MADE),
                recipe.seed(),
                new HashLearner().gauge(Path.of(args[1])),
                1);
        out.println(StrictJson.mapper().writeValueAsString(recipe));
        out.println(tasks.sha256());
        out.println(tasks.report());
        for (Task task : prompts.draw(0, tasks.size()).tasks()) {
            out.println(task.metadata());
            out.println(seed(task, recipe));
            out.println(rendered(template, prompts, task));
        }
    }

    private static long seed(Task task, Recipe recipe) {
        return new GroupKey(new UUID(1, 2), Purpose.TRAIN, "train", 1, task.id(), 0).samplingSeed(recipe.seed());
    }

    private static String rendered(ChatTemplate template, JobPrompts prompts, Task task) {
        List<ChatMessage> messages =
                prompts.prompt(task).stream().map(RenderedPrompts::message).toList();
        Map<String, Object> variables = prompts.context().variables();
        return template.render(
                messages, true, new ChatTemplate.Setting(prompts.context().date(), variables));
    }

    private static ChatMessage message(PromptMessage message) {
        return new ChatMessage(message.role(), message.content());
    }
}
