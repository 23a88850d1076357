package dev.tina.trainer.api;

import dev.tina.contracts.JobState;
import dev.tina.rewards.ReferenceReport;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.learn.Workshop;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.plan.TaskLibrary;
import dev.tina.trainer.provenance.Provenance;
import dev.tina.trainer.provenance.Provenances;
import dev.tina.trainer.recipe.Recipe;
import dev.tina.trainer.recipe.RecipeBook;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes jobs of requests; all checks come first, so that a refused one leaves nothing behind. */
final class NewJobs {

    private final Workshop workshop;
    private final ReferenceReports reports;
    private final Provenances provenances;
    private final BaseFolders bases;
    private final Budgets budgets;
    private final RecipeBook book = new RecipeBook();
    private final TaskLibrary tasks = new TaskLibrary();
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    NewJobs(
            Workshop workshop,
            ReferenceReports reports,
            Provenances provenances,
            Budgets budgets,
            BaseFolders bases,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.workshop = workshop;
        this.reports = reports;
        this.provenances = provenances;
        this.budgets = budgets;
        this.bases = bases;
        this.clock = clock;
        this.ids = ids;
    }

    RecipeBook book() {
        return book;
    }

    /** Throws {@link dev.tina.trainer.recipe.InvalidInput}. */
    Job create(JobRequest request) {
        Recipe recipe = book.resolve(request.preset(), request.recipeOrNull(), request.overrides());
        Path base = bases.of(recipe.baseFolder());
        budgets.check(recipe.budget());
        workshop.learner().check(base, recipe);
        ReferenceReport references = tasks.check(recipe);
        Provenance provenance = Provenance.of(recipe, tasks.training(recipe));
        UUID id = ids.get();
        return workshop.transactions().execute(status -> {
            workshop.jobs().insert(id, clock.instant(), request.preset(), recipe, base);
            Job job = workshop.jobs().lock(id).orElseThrow();
            workshop.states().change(job, JobState.QUEUED, null);
            reports.add(job.id(), references);
            provenances.add(job.id(), provenance);
            return job;
        });
    }
}
