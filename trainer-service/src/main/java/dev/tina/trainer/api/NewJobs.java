package dev.tina.trainer.api;

import dev.tina.contracts.JobState;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.learn.Learner;
import dev.tina.trainer.plan.TaskLibrary;
import dev.tina.trainer.recipe.Recipe;
import dev.tina.trainer.recipe.RecipeBook;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** Makes jobs of requests; all checks come first, so that a refused one leaves nothing behind. */
final class NewJobs {

    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final JobStates states;
    private final Learner learner;
    private final Path models;
    private final RecipeBook book = new RecipeBook();
    private final TaskLibrary tasks = new TaskLibrary();
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    NewJobs(
            TransactionOperations transactions,
            Jobs jobs,
            JobStates states,
            Learner learner,
            Path models,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.states = states;
        this.learner = learner;
        this.models = models;
        this.clock = clock;
        this.ids = ids;
    }

    RecipeBook book() {
        return book;
    }

    /** Throws {@link dev.tina.trainer.recipe.InvalidInput}. */
    Job create(JobRequest request) {
        Recipe recipe = book.resolve(request.preset(), request.recipeOrNull(), request.overrides());
        Path base = models.resolve(recipe.baseFolder()).toAbsolutePath().normalize();
        learner.check(base, recipe);
        tasks.check(recipe);
        UUID id = ids.get();
        return transactions.execute(status -> {
            jobs.insert(id, clock.instant(), request.preset(), recipe, base);
            Job job = jobs.lock(id).orElseThrow();
            states.change(job, JobState.QUEUED, null);
            return job;
        });
    }
}
