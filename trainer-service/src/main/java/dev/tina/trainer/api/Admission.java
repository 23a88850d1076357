package dev.tina.trainer.api;

import dev.tina.trainer.learn.Learner;
import dev.tina.trainer.recipe.Recipe;
import dev.tina.trainer.recipe.RecipeBook;
import dev.tina.trainer.recipe.StrictJson;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Checks what a request asks for, and fills in what it leaves out. */
final class Admission {

    private final RecipeBook book = new RecipeBook();
    private final Parents parents;
    private final Budgets budgets;
    private final BaseFolders bases;
    private final Learner learner;

    Admission(Parents parents, Budgets budgets, BaseFolders bases, Learner learner) {
        this.parents = parents;
        this.budgets = budgets;
        this.bases = bases;
        this.learner = learner;
    }

    /** Throws {@link dev.tina.trainer.recipe.InvalidInput}. */
    Wanted of(JobRequest request) {
        JobRequest.From from = request.from();
        JsonNode own = from == null
                ? request.recipeOrNull()
                : StrictJson.mapper().valueToTree(parents.job(from).recipe());
        Recipe recipe = book.resolve(request.preset(), own, request.overrides());
        Path base = bases.of(recipe.baseFolder());
        budgets.check(recipe.budget());
        learner.check(base, recipe);
        return new Wanted(recipe, base, from == null ? null : parents.fork(from, recipe));
    }
}
