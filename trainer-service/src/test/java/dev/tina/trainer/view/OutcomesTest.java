package dev.tina.trainer.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.JobState;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.dynamics.FailedEvaluation;
import dev.tina.trainer.dynamics.HeldOutResult;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.sim.Databases;
import dev.tina.trainer.sim.World;
import dev.tina.trainer.step.Signals;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutcomesTest {

    private static final String JUDGED = """
            {"steps": 4, "evaluation": {"everySteps": 2, "taskSet": "tiny/heldout", "taskCount": 4,
                                        "samplesPerTask": 2, "greedy": false, "sampling": null, "seed": 1}}""";
    private static final Signals SOME = new Signals(4, 8, 0.5, 0.0, 0.0, List.of());

    @TempDir
    Path folder;

    @Test
    void aBetterVersionIsToldWithBothIntervals() {
        Outcome outcome = outcome(JobState.SUCCEEDED, SOME, result(0, 0.25), result(2, 0.75), result(4, 0.5));
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.LEARNED);
        assertThat(outcome.sentence())
                .isEqualTo(
                        "Pass@1 rose from 25.0 % (20.0 to 30.0) to 75.0 % (70.0 to 80.0) with version 2, the best of 3"
                                + " judged on its held-out tasks; the intervals do not touch.");
    }

    @Test
    void intervalsThatTouchMayBeChance() {
        Outcome outcome = outcome(JobState.SUCCEEDED, SOME, result(0, 0.25), result(4, 0.3));
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.LEARNED);
        assertThat(outcome.sentence()).endsWith("the intervals touch, so it may be chance.");
    }

    @Test
    void aBestVersionFromBeforeTheTrainingIsToldInCapitalsWithTheWayToTheLast() {
        Outcome outcome = outcome(JobState.SUCCEEDED, SOME, result(0, 0.5), result(2, 0.25), result(4, 0.25));
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NOT_BETTER);
        assertThat(outcome.sentence())
                .startsWith("TRAINING DID NOT HELP: version 0, from before the training, is the best of 3 judged on"
                        + " its held-out tasks, with Pass@1 50.0 % (45.0 to 55.0); version 4, the last, has 25.0 %")
                .contains("--checkpoint last");
    }

    @Test
    void aLastVersionThatOnlyEqualsTheFirstHasNotLearned() {
        Outcome outcome = outcome(JobState.SUCCEEDED, SOME, result(0, 0.5), result(4, 0.5));
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NOT_BETTER);
        assertThat(outcome.sentence())
                .startsWith("TRAINING DID NOT HELP: version 4")
                .contains("no better than version 0");
    }

    @Test
    void nothingIsSaidBeforeTheLastVersionIsJudged() {
        Outcome outcome = outcome(JobState.SUCCEEDED, SOME, result(0, 0.25), result(2, 0.75));
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNKNOWN);
        assertThat(outcome.sentence()).endsWith("version 4 is still to be judged.");
    }

    @Test
    void anEvaluationThatFailedIsNotWaitedFor() {
        FailedEvaluation failed = new FailedEvaluation(4, new UUID(1, 4), "tiny/heldout", "nobody can read it");
        Dynamics course = new Dynamics(Optional.empty(), List.of(result(0, 0.25)), List.of(failed));
        Outcome outcome = Outcomes.of(job(JobState.SUCCEEDED), course, SOME);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNKNOWN);
        assertThat(outcome.sentence()).endsWith("are not both judged (nobody can read it).");
    }

    @Test
    void silentStepsAreToldWithTheReasonOfAbsentRewards() {
        Signals silent = new Signals(
                4, 8, 1.0, 0.75, 0.5, List.of(new Signals.AbsentReason("http", "no answer within PT10S", 16)));
        Outcome outcome = outcome(JobState.SUCCEEDED, silent, result(0, 0.25), result(4, 0.75));
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NOTHING_LEARNED);
        assertThat(outcome.sentence())
                .isEqualTo(
                        "NOTHING WAS LEARNED: none of the 8 groups of 4 of 4 steps had a gradient, as when all rewards of a"
                                + " group are equal. Absent most often was http, 16 times: no answer within PT10S. Cut off were 75 % of"
                                + " the completions. The adapter does what it did before the training.");
        assertThat(outcome(JobState.PAUSED, silent).kind()).isEqualTo(Outcome.Kind.NOTHING_LEARNED);
        assertThat(outcome(JobState.RUNNING, silent).kind()).isEqualTo(Outcome.Kind.RUNNING);
    }

    @Test
    void stepsOlderThanTheFiguresTellNothing() {
        Signals partly = new Signals(3, 6, 1.0, 0.0, 0.0, List.of());
        assertThat(outcome(JobState.SUCCEEDED, partly, result(0, 0.25), result(4, 0.75))
                        .kind())
                .isEqualTo(Outcome.Kind.LEARNED);
    }

    @Test
    void failedJobHasNoSuccess() {
        Outcome outcome = outcome(JobState.FAILED, SOME, result(0, 0.25), result(2, 0.75));
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNKNOWN);
        assertThat(outcome.sentence()).startsWith("It failed after 4 of 4 steps");
    }

    @Test
    void headlineIsFromTheFirstToTheBestOfTheOwnTasks() {
        Dynamics course =
                new Dynamics(Optional.empty(), List.of(result(0, 0.25), result(2, 0.75), result(4, 0.75)), List.of());
        Headline headline = Objects.requireNonNull(Headline.of(job(JobState.SUCCEEDED), course));
        assertThat(headline.taskSet()).isEqualTo("tiny/heldout");
        assertThat(headline.base().policyVersion()).isZero();
        assertThat(headline.best().policyVersion()).isEqualTo(4);
        assertThat(headline.best().passAt1()).isEqualTo(new Headline.Interval(0.75, 0.7, 0.8));
        assertThat(Headline.of(job(JobState.RUNNING), Dynamics.UNKNOWN)).isNull();
    }

    private Outcome outcome(JobState state, Signals signals, HeldOutResult... judged) {
        return Outcomes.of(job(state), new Dynamics(Optional.empty(), List.of(judged), List.of()), signals);
    }

    private Job job(JobState state) {
        World world = new World(Databases.shared(), folder);
        UUID id = world.newJob(JUDGED);
        JdbcClient.create(Databases.shared())
                .sql("update job set state = :state, step = 4, policy_version = 4")
                .param("state", state.name())
                .update();
        return world.job(id);
    }

    private static HeldOutResult result(int version, double passAt1) {
        return new HeldOutResult(version, new UUID(1, version), passAt1, passAt1 - 0.05, passAt1 + 0.05, 4, 2, passAt1);
    }
}
