package dev.tina.trainer.request;

import dev.tina.contracts.JobState;
import dev.tina.recipe.Recipe;
import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.learn.TrainerParts;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.plan.TaskLibrary;
import dev.tina.trainer.provenance.Provenance;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.JsonNode;

/** Makes jobs of requests; all checks come first, so that a refused one leaves nothing behind. */
final class JobCreation {

    private final TrainerParts workshop;
    private final ReferenceReports reports;
    private final RequestKeys keys;
    private final JobRequestCheck admission;
    private final TaskLibrary tasks = new TaskLibrary();
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    JobCreation(
            TrainerParts workshop,
            ReferenceReports reports,
            RequestKeys keys,
            JobRequestCheck admission,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.workshop = workshop;
        this.reports = reports;
        this.keys = keys;
        this.admission = admission;
        this.clock = clock;
        this.ids = ids;
    }

    /** A job, and whether it was made just now. */
    record Made(Job job, boolean isNew) {}

    /**
     * The job the body asks for: the one that was made where the same has been asked for with the same key.
     *
     * @param key null to make one in any case
     * @throws dev.tina.common.InvalidInput if it is refused
     */
    Made of(JsonNode body, @Nullable String key) {
        if (key == null) {
            return new Made(create(JobRequest.read(body), job -> {}), true);
        }
        Optional<Made> earlier = earlier(key, body);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            return new Made(create(JobRequest.read(body), job -> keys.add(key, body, job)), true);
        } catch (DuplicateKeyException e) { // the same was asked for meanwhile
            return earlier(key, body).orElseThrow(() -> e);
        }
    }

    private Optional<Made> earlier(String key, JsonNode body) {
        return keys.find(key, body).flatMap(workshop.jobs()::find).map(job -> new Made(job, false));
    }

    private Job create(JobRequest request, Consumer<UUID> alongside) {
        CheckedJobRequest wanted = admission.of(request);
        Instant now = clock.instant();
        Recipe recipe = wanted.recipe().madeOn(LocalDate.ofInstant(now, ZoneOffset.UTC));
        ReferenceReport references = tasks.check(recipe);
        Provenance provenance = Provenance.of(recipe, tasks.training(recipe));
        UUID id = ids.get();
        return workshop.transactions().execute(status -> {
            workshop.jobs().insert(id, now, request.preset(), recipe, wanted.base());
            Job job = workshop.jobs().lock(id).orElseThrow();
            workshop.states().change(job, JobState.QUEUED, null);
            reports.add(job.id(), references);
            workshop.provenances().add(job.id(), provenance);
            if (wanted.fork() != null) {
                workshop.forks().add(job.id(), wanted.fork());
            }
            alongside.accept(job.id());
            return job;
        });
    }
}
