package dev.tina.cli.recipe;

import dev.tina.recipe.book.RecipeBook;
import dev.tina.recipe.book.RecipeFile;
import dev.tina.recipe.book.RecipeSummary;
import dev.tina.terminal.Table;
import dev.tina.terminal.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** Writes each recipe in two lines. */
final class RecipeList {

    private static final Table ROWS = new Table(List.of(
            Column.left("recipe", 18), Column.right("steps", 7), Column.left("task set", 51), Column.left("rewards")));

    private RecipeList() {}

    static List<String> of(RecipeBook book) {
        List<String> lines = new ArrayList<>();
        lines.add(ROWS.line(List.of("recipe", "steps", "task set", "rewards")));
        for (RecipeFile file : book.files()) {
            RecipeSummary summary = RecipeSummary.of(book, file);
            String taskSet = summary.taskSet() == null ? "(to be given)" : withoutQuery(summary.taskSet());
            lines.add(ROWS.line(List.of(
                    summary.name(), String.valueOf(summary.steps()), taskSet, String.join(", ", summary.rewards()))));
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
