package dev.tina.trainer.listen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.group.Purpose;
import dev.tina.trainer.job.Command;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.sim.Databases;
import dev.tina.trainer.sim.Sampled;
import dev.tina.trainer.sim.TrainerProcess;
import dev.tina.trainer.sim.World;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A job whose groups have one attempt each, and requests of it that a worker has refused. */
class UnservedRequestsTest {

    private static final String REASON = "the base's sha256 is another";

    @TempDir
    Path folder;

    private final JdbcClient jdbc = JdbcClient.create(Databases.shared());
    private final UnservedRequests unserved = unserved();
    private World world;
    private TrainerProcess trainer;
    private UUID job = new UUID(0, 0);
    private List<RolloutRequested> requests = List.of();

    @BeforeEach
    void jobThatHasAskedForItsGroups() {
        world = new World(Databases.shared(), folder);
        trainer = world.start("trainer");
        job = world.newJob("{\"steps\": 1, \"maxAttempts\": 1}");
        for (int round = 0; round < 3; round++) {
            trainer.loop().round();
        }
        requests = world.takeRequests();
        assertThat(requests).hasSize(2);
    }

    private UnservedRequests unserved() {
        Jobs jobs = new Jobs(jdbc);
        JobStates states = new JobStates(jobs, new JobEvents(jdbc, InstantSource.system()), (topic, key, event) -> {});
        return new UnservedRequests(
                jdbc, new TransactionTemplate(new DataSourceTransactionManager(Databases.shared())), jobs, states);
    }

    @Test
    void refusedRequestFailsItsJobWithTheWorkersReasonOnce() {
        assertThat(unserved.accept(requests.getFirst(), REASON)).isTrue();
        assertThat(world.state(job)).isEqualTo(JobState.FAILED);
        assertThat(world.job(job).failure())
                .isEqualTo("no worker can sample group " + requests.getFirst().groupId() + " of step 1: " + REASON);
        assertThat(world.job(job).pauseReason()).isNull();
        assertThat(unserved.accept(requests.getFirst(), "another reason")).isFalse();
        assertThat(unserved.accept(requests.getLast(), "another reason")).isFalse();
        assertThat(world.job(job).failure()).endsWith(REASON);
        assertThat(trainer.loop().round()).isTrue(); // it drops the job
        assertThat(trainer.loop().round()).isFalse();
    }

    @Test
    void requestThatAnotherWorkerHasServedMeanwhileChangesNothing() {
        trainer.ledger().accept(Sampled.of(requests.getFirst()));
        assertThat(unserved.accept(requests.getFirst(), REASON)).isFalse();
        trainer.ledger().accept(Sampled.of(requests.getLast()));
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void requestOfAnEvaluationOrOfAnUnknownJobChangesNothing() {
        assertThat(unserved.accept(of(Purpose.EVAL, job), REASON)).isFalse();
        assertThat(unserved.accept(of(Purpose.TRAIN, new UUID(9, 9)), REASON)).isFalse();
        assertThat(world.state(job)).isEqualTo(JobState.RUNNING);
    }

    @Test
    void pausedJobFailsTooForItsGroupsAreOnTheirWay() {
        world.command(trainer, job, Command.PAUSE);
        trainer.loop().round();
        assertThat(world.state(job)).isEqualTo(JobState.PAUSED);
        assertThat(unserved.accept(requests.getFirst(), REASON)).isTrue();
        assertThat(world.state(job)).isEqualTo(JobState.FAILED);
    }

    private RolloutRequested of(Purpose purpose, UUID jobId) {
        RolloutRequested like = requests.getFirst();
        GroupKey key = new GroupKey(jobId, purpose, "train", 1, "task", 0);
        return new RolloutRequested(
                key,
                1,
                like.prompt(),
                like.referenceAnswer(),
                like.groupSize(),
                like.sampling(),
                like.seed(),
                like.deterministic(),
                like.base(),
                like.adapter(),
                like.rewards(),
                like.deadline(),
                Optional.empty());
    }
}
