package dev.tina.trainer.request;

import dev.tina.common.InvalidInput;
import dev.tina.hub.base.BaseFolders;
import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.trainer.grader.GraderCheck;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobLabels;
import dev.tina.trainer.learn.Learner;
import dev.tina.trainer.learn.LearnerPlan;
import dev.tina.trainer.plan.JobPrompts;
import dev.tina.trainer.plan.PromptCheck;
import dev.tina.trainer.plan.TaskLibrary;
import dev.tina.trainer.provenance.StartingVersion;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
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
    private final GraderCheck graders;
    private final TaskLibrary tasks = new TaskLibrary();

    JobRequestCheck(
            StartingVersionLookup starts,
            BudgetRequests budgets,
            BaseFolders bases,
            Learner learner,
            GraderCheck graders) {
        this.starts = starts;
        this.budgets = budgets;
        this.bases = bases;
        this.learner = learner;
        this.graders = graders;
    }

    /** A job made at a time; throws {@link InvalidInput} where it is wrong, or could not begin. */
    CheckedJobRequest of(JobRequest request, Instant now) {
        JobRequest.From from = request.from();
        Job first = from == null ? null : starts.job(from);
        Recipe asked = recipe(request, first);
        JobLabels labels = request.labels(() -> first == null
                ? names.of(request, asked)
                : names.ofFork(first.labels().name(), first.recipe(), asked));
        Recipe recipe = asked.madeOn(LocalDate.ofInstant(now, ZoneOffset.UTC));
        Path base = bases.of(recipe.baseFolder());
        budgets.check(recipe.budget());
        learner.check(base, recipe);
        StartingVersion start = from == null ? null : starts.find(from, recipe);
        graders.check(recipe.rewardSpecs());
        CheckedJobRequest checked = new CheckedJobRequest(labels, recipe, base, start, tasks.check(recipe));
        withPrompts(checked, now, prompts -> {
            prompts.requireOneThatFits();
            return true;
        });
        return checked;
    }

    /** What the job's prompts tell, measured as its base sees them. */
    <T> T withPrompts(CheckedJobRequest checked, Instant now, Function<PromptCheck, T> work) {
        try (JobPrompts.PromptGauge gauge = learner.gauge(checked.base())) {
            JobPrompts prompts =
                    JobPrompts.of(checked.recipe(), now, checked.tasks().training(), gauge);
            return work.apply(new PromptCheck(prompts));
        }
    }

    /** What the job would take of the learner's memory, if that is planned. */
    Optional<LearnerPlan> memory(CheckedJobRequest checked) {
        return learner.plan(checked.base(), checked.recipe());
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
