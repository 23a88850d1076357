package dev.tina.trainer.forecast;

import dev.tina.recipe.Recipe;
import java.util.stream.IntStream;

/**
 * How much a job is to do.
 *
 * @param completions sampled to learn from, over all steps
 * @param evaluations policy versions that are judged
 */
public record Work(int steps, int promptsPerStep, int groupSize, long completions, int evaluations) {

    /** That of a recipe; groups that are replaced, and versions judged at a phase transition, come on top. */
    public static Work of(Recipe recipe) {
        int prompts = recipe.groups().promptsPerStep();
        int size = recipe.groups().groupSize();
        int evaluations = (int) IntStream.rangeClosed(0, recipe.steps())
                .filter(recipe::isJudged)
                .count();
        return new Work(recipe.steps(), prompts, size, (long) recipe.steps() * prompts * size, evaluations);
    }
}
