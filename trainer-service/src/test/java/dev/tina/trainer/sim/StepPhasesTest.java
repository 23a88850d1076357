package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.group.Purpose;
import dev.tina.trainer.phase.LastPhases;
import dev.tina.trainer.phase.PhaseShares;
import dev.tina.trainer.phase.StepPhase;
import dev.tina.trainer.step.StepRecords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a step's time went, by the trainer's clock. */
class StepPhasesTest {

    @TempDir
    Path folder;

    private final JdbcClient jdbc = JdbcClient.create(Databases.shared());
    private World world;
    private TrainerProcess trainer;
    private UUID job;

    @BeforeEach
    void oneJob() {
        world = new World(Databases.shared(), folder);
        job = world.newJob("{\"steps\": 2}");
        trainer = start();
    }

    /** Learning takes four seconds. */
    private TrainerProcess start() {
        return world.start("trainer", step -> pass(4));
    }

    @Test
    void eachSecondOfAStepIsCountedToOnePhase() {
        List<RolloutRequested> requests = ask();
        pass(2);
        take(requests.getFirst());
        pass(1);
        take(requests.getLast());
        pass(1.5);
        accept(requests.getFirst()); // sampled a second ago, half a second before the last came
        pass(1.5);
        accept(requests.getLast());
        pass(1);
        learn();

        assertSeconds(Map.of(
                "idle", 3.0, "sampling", 3.5, "rewards", 0.5, "learning", 4.0, "saving", 0.0, "evaluation", 0.0));
    }

    @Test
    void whatWorkersDidForEvaluationsMeanwhileIsTimeOfEvaluation() {
        List<RolloutRequested> requests = ask();
        pass(1);
        accept(evaluation(requests.getFirst(), 1)); // a quarter of a second of its worker
        requests.forEach(this::take);
        pass(4);
        accept(evaluation(requests.getFirst(), 2));
        accept(evaluation(requests.getFirst(), 3));
        requests.forEach(this::accept);
        learn();

        // 3.5 s of sampling are shared by two groups of the step and two of evaluations, of 0.25 s each
        assertSeconds(Map.of(
                "idle", 0.75, "sampling", 1.75, "evaluation", 2.0, "rewards", 0.5, "learning", 4.0, "saving", 0.0));
    }

    @Test
    void groupWhoseWorkerDidNotSaySoIsSampledSinceItWasAskedFor() {
        List<RolloutRequested> requests = ask();
        pass(5.5);
        requests.forEach(this::accept);
        learn();
        assertSeconds(Map.of(
                "idle", 0.0, "sampling", 5.0, "evaluation", 0.0, "rewards", 0.5, "learning", 4.0, "saving", 0.0));
    }

    @Test
    void trainerThatComesBackInTheMiddleKnowsTheWholeStep() {
        List<RolloutRequested> requests = ask();
        pass(1);
        requests.forEach(this::take);
        pass(2.5);
        requests.forEach(this::accept);
        trainer = start();
        pass(12);
        learn();
        assertSeconds(Map.of(
                "idle", 13.005, "sampling", 2.0, "evaluation", 0.0, "rewards", 0.5, "learning", 4.0, "saving", 0.0));

        Map<StepPhase, Double> last = lastPhases().shares();
        trainer = start();
        assertThat(lastPhases().shares()).isEqualTo(last);
    }

    @Test
    void lastStepsCountByTheirTime() {
        List<RolloutRequested> first = ask();
        pass(16.5);
        first.forEach(this::accept);
        learn();
        List<RolloutRequested> second = ask();
        pass(6.5);
        second.forEach(this::accept);
        learn();
        PhaseShares last = lastPhases();
        assertThat(last.steps()).isEqualTo(2);
        assertThat(last.shares().get(StepPhase.SAMPLING)).isCloseTo(22 / 31.0, within(1e-12));
        assertThat(last.shares().get(StepPhase.LEARNING)).isCloseTo(8 / 31.0, within(1e-12));
    }

    @Test
    void jobWithoutAFinishedStepHasNoShares() {
        ask();
        assertThat(new LastPhases(jdbc).of(List.of(job))).isEmpty();
    }

    private PhaseShares lastPhases() {
        return Objects.requireNonNull(new LastPhases(jdbc).of(List.of(job)).get(job));
    }

    private List<RolloutRequested> ask() {
        List<RolloutRequested> requests = world.takeRequests();
        for (int round = 0; requests.isEmpty(); round++) {
            assertThat(round).as("rounds").isLessThan(10);
            trainer.loop().round();
            requests = world.takeRequests();
        }
        assertThat(requests).hasSize(2);
        return requests;
    }

    private void learn() {
        int before = world.job(job).step();
        for (int round = 0; world.job(job).step() == before; round++) {
            assertThat(round).as("rounds").isLessThan(10);
            trainer.loop().round();
        }
    }

    private void pass(double seconds) {
        world.pass(Duration.ofNanos(Math.round(seconds * 1e9)));
    }

    private void take(RolloutRequested request) {
        assertThat(trainer.waiting().note(new RolloutTaken(request.groupId(), Purpose.TRAIN, 1, "worker")))
                .isTrue();
    }

    private void accept(RolloutRequested request) {
        trainer.ledger().accept(Sampled.of(request));
    }

    /** A request that an evaluation made. */
    private static RolloutRequested evaluation(RolloutRequested like, int repeat) {
        GroupKey key = new GroupKey(like.key().jobId(), Purpose.EVAL, "heldout", 0, "a task", repeat);
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

    /** All phases of the last step. */
    private void assertSeconds(Map<String, Double> expected) {
        double total =
                expected.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> shares = shares();
        assertThat(shares).hasSameSizeAs(expected);
        expected.forEach(
                (phase, seconds) -> assertThat(shares.get(phase)).as(phase).isCloseTo(seconds / total, within(1e-12)));
    }

    /** Of the last step, by the phases' words. */
    private Map<String, Double> shares() {
        Map<String, Double> shares = new TreeMap<>();
        new StepRecords(jdbc).list(job).getLast().metrics().forEach((name, value) -> {
            if (name.startsWith("time_share/")) {
                shares.put(name.substring("time_share/".length()), value);
            }
        });
        return shares;
    }
}
