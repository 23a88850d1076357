package dev.tina.trainer.request;

import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.trainer.learn.Learner;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Checks what a request asks for, and fills in what it leaves out. */
final class JobRequestCheck {

    private final RecipeBook book = new RecipeBook();
    private final StartingVersionLookup starts;
    private final BudgetRequests budgets;
    private final BaseFolders bases;
    private final Learner learner;

    JobRequestCheck(StartingVersionLookup starts, BudgetRequests budgets, BaseFolders bases, Learner learner) {
        this.starts = starts;
        this.budgets = budgets;
        this.bases = bases;
        this.learner = learner;
    }

    /** Throws {@link dev.tina.common.InvalidInput}. */
    CheckedJobRequest of(JobRequest request) {
        JobRequest.From from = request.from();
        JsonNode own = from == null
                ? request.recipeOrNull()
                : StrictJson.mapper().valueToTree(starts.job(from).recipe());
        Recipe recipe = book.resolve(request.preset(), own, request.overrides());
        Path base = bases.of(recipe.baseFolder());
        budgets.check(recipe.budget());
        learner.check(base, recipe);
        return new CheckedJobRequest(recipe, base, from == null ? null : starts.find(from, recipe));
    }
}
