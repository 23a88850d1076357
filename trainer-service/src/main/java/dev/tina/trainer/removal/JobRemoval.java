package dev.tina.trainer.removal;

import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.job.CommandRefused;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.NoSuchJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes ended jobs: all that Postgres holds of one in a single transaction, which also notes its files; then the files.
 * A process that dies between the two leaves the files to the next sweep.
 */
final class JobRemoval {

    /** An evaluation that has not come in this time is not waited for. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final Jobs jobs;
    private final Checkpoints checkpoints;
    private final JobRecords records;
    private final FreedFiles files;

    JobRemoval(
            TransactionOperations transactions,
            InstantSource clock,
            Jobs jobs,
            Checkpoints checkpoints,
            JobRecords records,
            FreedFiles files) {
        this.transactions = transactions;
        this.clock = clock;
        this.jobs = jobs;
        this.checkpoints = checkpoints;
        this.records = records;
        this.files = files;
    }

    /** Throws {@link NoSuchJob}, or {@link CommandRefused} where the job is still needed. */
    void remove(UUID id) {
        transactions.executeWithoutResult(status -> {
            Job job = jobs.lock(id).orElseThrow(() -> new NoSuchJob(id));
            objection(job).ifPresent(why -> {
                throw new CommandRefused(job, "delete", why);
            });
            List<String> adapters = checkpoints.list(id).stream()
                    .map(checkpoint -> checkpoint.adapter().sha256())
                    .distinct()
                    .sorted()
                    .toList();
            records.delete(id);
            jobs.setRemoved(id, clock.instant());
            files.note(id, adapters);
        });
        files.sweep();
    }

    private Optional<String> objection(Job job) {
        if (!job.state().isFinal()) {
            return Optional.of("it has not ended; cancel it first");
        }
        return records.openChild(job.id())
                .map(child -> "job " + child + ", which has not ended, began with one of its versions")
                .or(() -> awaited(job)
                        .map(version -> "its version " + version
                                + " is still being judged; try again when that is done, or a day after it was made"));
    }

    private Optional<Integer> awaited(Job job) {
        List<Integer> judged = records.judged(job.id());
        Instant since = clock.instant().minus(PATIENCE);
        return checkpoints.list(job.id()).stream()
                .filter(checkpoint -> checkpoint.createdAt().isAfter(since))
                .map(Checkpoint::policyVersion)
                .filter(version -> job.recipe().evaluationOf(version).isPresent())
                .filter(version -> !judged.contains(version))
                .findFirst();
    }
}
