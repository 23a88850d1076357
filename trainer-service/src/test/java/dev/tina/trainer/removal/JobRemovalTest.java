package dev.tina.trainer.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.JobState;
import dev.tina.trainer.checkpoint.AdapterStore;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.checkpoint.StateStore;
import dev.tina.trainer.job.CommandRefused;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobQuery;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.NoSuchJob;
import dev.tina.trainer.provenance.StartingVersion;
import dev.tina.trainer.provenance.StartingVersions;
import dev.tina.trainer.sim.Databases;
import dev.tina.trainer.sim.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

class JobRemovalTest {

    private static final UUID OTHER = new UUID(7, 7);
    private static final String JUDGED = """
            {"evaluation": {"everySteps": 0, "taskSet": "tiny/heldout", "taskCount": 4, "samplesPerTask": 2,
                            "greedy": false, "sampling": null, "seed": 1}}""";

    @TempDir
    Path folder;

    private final JdbcClient jdbc = JdbcClient.create(Databases.shared());
    private final Jobs jobs = new Jobs(jdbc);
    private final Checkpoints checkpoints = new Checkpoints(jdbc);
    private World world;
    private Instant now = Instant.parse("2026-01-01T00:00:10Z");

    @BeforeEach
    void emptyWorld() {
        world = new World(Databases.shared(), folder);
    }

    @Test
    void removedJobIsGoneWithItsFilesAndWhatItCostStays() throws IOException {
        UUID job = endedJob("{}");
        assertThat(folders("adapters")).hasSize(4);
        removal().remove(job);
        assertThat(jobs.find(job)).isEmpty();
        assertThat(jobs.list(JobQuery.ALL, 10)).isEmpty();
        assertThat(folders("adapters")).isEmpty();
        assertThat(folders("states")).isEmpty();
        for (String table : List.of("step", "prompt_group", "scored_group", "checkpoint", "job_event", "freed_files")) {
            assertThat(world.count("select count(*) from " + table)).as(table).isZero();
        }
        assertThat(world.spent(job).seconds()).isEqualTo(6);
        assertThatExceptionOfType(NoSuchJob.class).isThrownBy(() -> removal().remove(job));
    }

    @Test
    void adapterThatAnotherJobHasMadeTooStays() throws IOException {
        UUID job = world.newJob("{}");
        copy(job, OTHER);
        world.settle(world.start("trainer"));
        List<String> kept = sha256s(OTHER);
        assertThat(sha256s(job).getFirst()).isEqualTo(kept.getFirst());
        removal().remove(job);
        assertThat(folders("adapters")).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(folders("states")).containsExactly(OTHER.toString());
        assertThat(world.state(OTHER)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void filesThatAProcessLeftBehindAreSweptByTheNext() throws IOException {
        UUID job = endedJob("{}");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> removal(dyingAfter(1)).remove(job));
        assertThat(jobs.find(job)).isEmpty();
        assertThat(folders("adapters")).hasSize(4);
        files(transactions()).sweep();
        files(transactions()).sweep();
        assertThat(folders("adapters")).isEmpty();
        assertThat(folders("states")).isEmpty();
    }

    @Test
    void estimatesAreTakenFromTheJobsThatAreLeft() {
        UUID measured = world.newJob("{}");
        copy(measured, OTHER);
        world.settle(world.start("trainer"));
        assertThat(jobs.newestOn(Path.of("/base"), 1)).extracting(Job::id).containsExactly(OTHER);
        removal().remove(OTHER);
        assertThat(jobs.newestOn(Path.of("/base"), 1)).extracting(Job::id).containsExactly(measured);
    }

    @Test
    void jobThatHasNotEndedStays() {
        UUID job = world.newJob("{}");
        assertRefused(job, "cannot delete job " + job + ": it has not ended; cancel it first");
        assertThat(jobs.find(job)).isPresent();
    }

    @Test
    void jobThatAnOpenOneBeganWithStaysUntilThatHasEnded() {
        UUID job = endedJob("{}");
        copy(job, OTHER);
        Checkpoint last = checkpoints.get(job, 3);
        new StartingVersions(jdbc).add(OTHER, new StartingVersion(job, 3, last.adapter(), "b".repeat(64)));
        assertRefused(job, "job " + OTHER + ", which has not ended, began with one of its versions");
        world.settle(world.start("trainer"));
        removal().remove(job);
        assertThat(new StartingVersions(jdbc).find(OTHER).orElseThrow().jobId()).isEqualTo(job);
        assertThat(Files.isDirectory(
                        folder.resolve("adapters").resolve(last.adapter().sha256())))
                .as("the other job's version 0 is that very adapter")
                .isTrue();
    }

    @Test
    void noJobBeginsWithARemovedOne() {
        UUID job = endedJob("{}");
        copy(job, OTHER);
        StartingVersion start =
                new StartingVersion(job, 3, checkpoints.get(job, 3).adapter(), "b".repeat(64));
        removal().remove(job);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new StartingVersions(jdbc).add(OTHER, start))
                .withMessageContaining("from.job");
    }

    @Test
    void jobThatIsStillBeingJudgedStaysForADayAtMost() {
        UUID job = endedJob(JUDGED);
        assertRefused(job, "its version 0 is still being judged");
        now = now.plus(Duration.ofDays(2));
        removal().remove(job);
        assertThat(jobs.find(job)).isEmpty();
    }

    @Test
    void aVersionWhoseAdapterHasJustBeenDeletedIsMadeAgain() {
        UUID job = endedJob("{}");
        Checkpoint last = checkpoints.get(job, 3);
        new AdapterStore(folder.resolve("adapters")).delete(last.adapter().sha256());
        assertThatExceptionOfType(TransientDataAccessResourceException.class)
                .isThrownBy(() -> checkpoints.insert(last));
    }

    private void assertRefused(UUID job, String why) {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> removal().remove(job))
                .withMessageContaining(why);
    }

    private UUID endedJob(String overrides) {
        UUID job = world.newJob(overrides);
        world.settle(world.start("trainer"));
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        return job;
    }

    private JobRemoval removal() {
        return removal(transactions());
    }

    private JobRemoval removal(TransactionTemplate transactions) {
        return new JobRemoval(transactions, () -> now, jobs, checkpoints, new JobRecords(jdbc), files(transactions));
    }

    private FreedFiles files(TransactionTemplate transactions) {
        return new FreedFiles(
                jdbc,
                transactions,
                checkpoints,
                new AdapterStore(folder.resolve("adapters")),
                new StateStore(folder.resolve("states")),
                folder.resolve("jobs"));
    }

    private static TransactionTemplate transactions() {
        return dyingAfter(Integer.MAX_VALUE);
    }

    /** A process that dies when it begins a transaction after so many. */
    private static TransactionTemplate dyingAfter(int transactions) {
        int[] begun = {0};
        return new TransactionTemplate(new DataSourceTransactionManager(Databases.shared())) {
            private static final long serialVersionUID = 1;

            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
                if (begun[0]++ >= transactions) {
                    throw new IllegalStateException("dead");
                }
                return super.execute(work);
            }
        };
    }

    private List<String> sha256s(UUID job) {
        return checkpoints.list(job).stream()
                .map(checkpoint -> checkpoint.adapter().sha256())
                .toList();
    }

    private List<String> folders(String name) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(name))) {
            return all.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }

    private void copy(UUID from, UUID to) {
        jdbc.sql("""
                        insert into job (id, created_at, name, preset, recipe, state, steps, base_folder)
                        select :to, created_at, name, preset, recipe, 'QUEUED', steps, base_folder from job where id = :from
                        """).param("from", from).param("to", to).update();
    }
}
