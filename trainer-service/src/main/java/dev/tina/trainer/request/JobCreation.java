package dev.tina.trainer.request;

import dev.tina.trainer.job.Job;
import dev.tina.trainer.provenance.Provenance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Makes jobs of requests; all checks come first, so that a refused one leaves nothing behind. */
final class JobCreation {

    private final TransactionOperations transactions;
    private final JobRequestCheck check;
    private final NewJobs newJobs;
    private final RequestKeys keys;
    private final Identity identity;

    /** What tells a new job from all others: when it was made, and its id. */
    record Identity(InstantSource clock, Supplier<UUID> ids) {}

    JobCreation(
            TransactionOperations transactions,
            JobRequestCheck check,
            NewJobs newJobs,
            RequestKeys keys,
            Identity identity) {
        this.transactions = transactions;
        this.check = check;
        this.newJobs = newJobs;
        this.keys = keys;
        this.identity = identity;
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
        return keys.find(key, body).flatMap(newJobs::find).map(job -> new Made(job, false));
    }

    private Job create(JobRequest request, Consumer<UUID> alongside) {
        Instant now = identity.clock().instant();
        CheckedJobRequest wanted = check.of(request, now);
        NewJobs.NewJob made = new NewJobs.NewJob(
                identity.ids().get(),
                now,
                request.recipeName(),
                wanted,
                Provenance.of(
                        wanted.recipe(),
                        wanted.tasks().training(),
                        wanted.tasks().evaluation()));
        return transactions.execute(status -> {
            Job job = newJobs.add(made);
            alongside.accept(job.id());
            return job;
        });
    }
}
