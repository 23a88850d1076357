package dev.tina.recipe.book;

import dev.tina.common.InvalidInput;
import dev.tina.json.StrictJson;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Lists the recipes, or shows one whole, for the command line, without a running system. */
public final class RecipeCommand {

    private static final String ROW = "%-18s %8s  %-52s %s";

    private RecipeCommand() {}

    /**
     * {@code list}; or {@code show NAME OVERRIDES}, the latter a JSON object. What is wrong is said on standard error,
     * with exit status 1.
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            lines(args).forEach(out::println);
        } catch (InvalidInput e) {
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println("tina: " + e.getMessage());
            System.exit(1);
        }
    }

    static List<String> lines(String... args) {
        RecipeBook book = new RecipeBook();
        return args.length == 3 && args[0].equals("show")
                ? show(book, args[1], StrictJson.mapper().readValue(args[2], ObjectNode.class))
                : list(book);
    }

    private static List<String> list(RecipeBook book) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("recipe", "steps", "task set", "rewards"));
        for (RecipeFile file : book.files()) {
            RecipeSummary summary = RecipeSummary.of(book, file);
            String taskSet = summary.taskSet() == null ? "(to be given)" : withoutQuery(summary.taskSet());
            lines.add(ROW.formatted(summary.name(), summary.steps(), taskSet, String.join(", ", summary.rewards())));
            lines.add("    " + summary.about() + variants(summary));
        }
        return lines;
    }

    private static String variants(RecipeSummary summary) {
        return summary.variants().isEmpty() ? "" : " [" + String.join(", ", summary.variants()) + "]";
    }

    private static String withoutQuery(String taskSet) {
        int question = taskSet.indexOf('?');
        return question < 0 ? taskSet : taskSet.substring(0, question);
    }

    private static List<String> show(RecipeBook book, String name, ObjectNode overrides) {
        return RecipeText.of(RecipeView.of(book, name, overrides));
    }
}
