package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.JobState;
import dev.tina.trainer.job.Command;
import dev.tina.trainer.step.Signals;
import dev.tina.trainer.step.StepSignals;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job that finds nothing to learn from. */
class SilentJobTest {

    private static final String GRADER = """
            {"steps": 9, "rewards": [{"name": "http", "parameters": {"url": "http://grader/"}}]}""";

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void emptyWorld() {
        world = new World(Databases.shared(), folder);
    }

    @Test
    void jobPausesAfterAsManyStepsInARowWithoutAGradientAndSaysWhy() {
        world.equalRewards(true);
        UUID job = world.newJob("{\"steps\": 20, \"pauseWithoutSignal\": 4}");
        world.settle(world.start("trainer"));
        assertThat(world.state(job)).isEqualTo(JobState.PAUSED);
        assertThat(world.job(job).step()).isEqualTo(4);
        assertThat(world.job(job).pauseReason())
                .startsWith("nothing was learned in steps 1 to 4: none of the 8 groups had a gradient")
                .contains("resume it for as many steps again");
        assertThat(signals(job)).isEqualTo(new Signals(4, 8, 1.0, 0.0, 0.0, List.of()));
    }

    @Test
    void resumedJobHasAsManyStepsAgain() {
        world.equalRewards(true);
        UUID job = world.newJob("{\"steps\": 20, \"pauseWithoutSignal\": 4}");
        TrainerProcess trainer = world.start("trainer");
        world.settle(trainer);
        world.command(trainer, job, Command.RESUME);
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.PAUSED);
        assertThat(world.job(job).step()).isEqualTo(8);
        assertThat(world.job(job).pauseReason()).contains("in steps 5 to 8: ");
        world.equalRewards(false);
        world.command(trainer, job, Command.RESUME);
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void killedTrainersPauseAtTheSameStep() {
        Random luck = new Random(7);
        world.equalRewards(true);
        UUID job = world.newJob("{\"steps\": 20, \"pauseWithoutSignal\": 4}");
        for (int life = 0; world.state(job) != JobState.PAUSED; life++) {
            assertThat(life).as("lives").isLessThan(200);
            TrainerProcess trainer = world.start("trainer");
            world.kill().killAt(10 + luck.nextInt(40));
            try {
                world.settle(trainer);
            } catch (Killed expected) {
                // the next life goes on
            }
        }
        assertThat(world.job(job).step()).isEqualTo(4);
        assertThat(world.adapters()).hasSize(5);
    }

    @Test
    void aFewSilentStepsBetweenOthersPauseNothing() {
        UUID job = world.newJob("{\"steps\": 6, \"promptsPerStep\": 6, \"pauseWithoutSignal\": 3}");
        TrainerProcess trainer = world.start("trainer", step -> world.equalRewards(step % 3 != 0));
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void jobWithoutAnyRewardPausesAfterTwoStepsWithTheReason() {
        UUID job = world.newJob(GRADER);
        world.settle(world.start("trainer"));
        assertThat(world.state(job)).isEqualTo(JobState.PAUSED);
        assertThat(world.job(job).step()).isEqualTo(2);
        assertThat(world.job(job).pauseReason())
                .startsWith("no reward could be computed in steps 1 to 2: http: no answer within PT10S (8 values); ");
        assertThat(signals(job))
                .isEqualTo(new Signals(
                        2, 4, 1.0, 0.0, 1.0, List.of(new Signals.AbsentReason("http", "no answer within PT10S", 8))));
    }

    @Test
    void jobThatIsToldSoGoesOnWithoutASignal() {
        world.equalRewards(true);
        UUID job = world.newJob("{\"steps\": 20, \"pauseWithoutSignal\": 0}");
        world.settle(world.start("trainer"));
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void stepsThatAreOlderThanTheFiguresPauseNothing() {
        world.equalRewards(true);
        UUID job = world.newJob("{\"steps\": 5, \"pauseWithoutSignal\": 4}");
        JdbcClient jdbc = JdbcClient.create(Databases.shared());
        world.settle(world.start(
                "trainer",
                step -> jdbc.sql("update step set groups = null where step = 1").update()));
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        assertThat(signals(job).steps()).isEqualTo(4);
    }

    private static Signals signals(UUID job) {
        return new StepSignals(JdbcClient.create(Databases.shared()))
                .of(List.of(job))
                .getOrDefault(job, Signals.UNKNOWN);
    }
}
