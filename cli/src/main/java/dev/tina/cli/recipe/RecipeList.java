package dev.tina.cli.recipe;

import dev.tina.recipe.book.RecipeBook;
import dev.tina.recipe.book.RecipeFile;
import dev.tina.recipe.book.RecipeSummary;
import java.util.ArrayList;
import java.util.List;

/** Writes each recipe in two lines. */
final class RecipeList {

    private static final String ROW = "%-18s %8s  %-52s %s";

    private RecipeList() {}

    static List<String> of(RecipeBook book) {
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
}
