package dev.tina.trainer.request;

import dev.tina.common.InvalidInput;
import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobLabels;
import dev.tina.trainer.learn.Learner;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks what a request asks for, and fills in what it leaves out. */
final class JobRequestCheck {

    private final RecipeBook book = new RecipeBook();
    private final JobNames names = new JobNames(book);
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

    /** Throws {@link InvalidInput}. */
    CheckedJobRequest of(JobRequest request) {
        JobRequest.From from = request.from();
        Job first = from == null ? null : starts.job(from);
        Recipe recipe = recipe(request, first);
        Path base = bases.of(recipe.baseFolder());
        budgets.check(recipe.budget());
        learner.check(base, recipe);
        JobLabels labels = request.labels(() -> first == null
                ? names.of(request, recipe)
                : names.ofFork(first.labels().name(), first.recipe(), recipe));
        return new CheckedJobRequest(labels, recipe, base, from == null ? null : starts.find(from, recipe));
    }

    private Recipe recipe(JobRequest request, @Nullable Job first) {
        JsonNode own = first == null ? request.ownRecipe() : StrictJson.mapper().valueToTree(first.recipe());
        try {
            return book.resolve(request.recipeName(), own, request.overrides());
        } catch (InvalidInput e) {
            throw e.field().equals("preset") ? e.named(request.nameField()) : e;
        }
    }
}
