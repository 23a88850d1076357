package dev.tina.trainer.listen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.EvaluationCompleted;
import dev.tina.contracts.EvaluationFailed;
import dev.tina.trainer.dynamics.FailedEvaluation;
import dev.tina.trainer.dynamics.FailedEvaluations;
import dev.tina.trainer.dynamics.HeldOutResults;
import dev.tina.trainer.dynamics.JobDynamics;
import dev.tina.trainer.dynamics.Transitions;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.sim.Databases;
import dev.tina.trainer.sim.World;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EvaluationResultsTest {

    @TempDir
    Path folder;

    private final JdbcClient jdbc = JdbcClient.create(Databases.shared());
    private final JobDynamics dynamics =
            new JobDynamics(new Transitions(jdbc), new HeldOutResults(jdbc), new FailedEvaluations(jdbc));
    private World world;
    private EvaluationResults evaluations;
    private UUID job = new UUID(0, 0);

    @BeforeEach
    void jobWithHeldOutTasks() {
        world = new World(Databases.shared(), folder);
        evaluations = new EvaluationResults(
                new TransactionTemplate(new DataSourceTransactionManager(Databases.shared())),
                new Jobs(jdbc),
                new JobEvents(jdbc, InstantSource.system()),
                new HeldOutResults(jdbc),
                new FailedEvaluations(jdbc));
        job = world.newJob("""
                {"evaluation": {"everySteps": 1, "taskSet": "tiny/heldout", "taskCount": 4, "samplesPerTask": 2,
                                "greedy": false, "sampling": null, "seed": 1}}""");
    }

    @Test
    void bestVersionIsTheLastOfThoseWithTheHighestPassAt1() {
        hear("tiny/heldout", 0, 0.25);
        hear("tiny/heldout", 20, 0.5);
        hear("tiny/heldout", 10, 0.5);
        hear("tiny/heldout", 30, 0.375);
        assertThat(dynamics.of(job).best()).hasValue(20);
    }

    @Test
    void benchmarkNeverDecidesWhichVersionIsBest() {
        hear("tiny/heldout", 10, 0.25);
        hear("another/benchmark", 20, 0.9);
        assertThat(dynamics.of(job).best()).hasValue(10);
        assertThat(world.eventTypes(job)).containsExactly("evaluation", "evaluation");
    }

    @Test
    void resultThatIsDeliveredTwiceIsKeptAndToldOnce() {
        hear("tiny/heldout", 10, 0.25);
        hear("tiny/heldout", 10, 0.25);
        assertThat(dynamics.of(job).judged()).hasSize(1);
        assertThat(world.eventTypes(job)).containsExactly("evaluation");
    }

    @Test
    void unjudgedJobHasNoBestVersion() {
        assertThat(dynamics.of(job).best()).isEmpty();
    }

    @Test
    void evaluationThatCannotBeMadeIsToldOnceAndKeptWithItsReason() {
        EvaluationFailed failed = new EvaluationFailed(job, new UUID(1, 10), "tiny/heldout", 10, "nobody can read \0");
        evaluations.accept(failed);
        evaluations.accept(failed);
        assertThat(dynamics.of(job).failed())
                .containsExactly(new FailedEvaluation(10, new UUID(1, 10), "tiny/heldout", "nobody can read \uFFFD"));
        assertThat(world.eventTypes(job)).containsExactly("evaluation-failed");
    }

    private void hear(String taskSet, int version, double passAt1) {
        evaluations.accept(new EvaluationCompleted(
                job, new UUID(1, version), taskSet, version, passAt1, 0, 1, 4, 2, Optional.empty()));
    }
}
