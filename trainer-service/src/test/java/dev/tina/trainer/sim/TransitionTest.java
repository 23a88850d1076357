package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.JobState;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job whose completions are shortest, and whose format reward turns, at step 20. */
class TransitionTest {

    private static final String JOB = """
            {"steps": 40, "evaluation": {"everySteps": 0, "taskSet": "tiny/heldout", "taskCount": 4,
                                         "samplesPerTask": 2, "greedy": false, "sampling": null, "seed": 1}}""";

    @TempDir
    Path folder;

    @Test
    void transitionIsToldOnceAndJudgedThereAndWhereItIsFound() {
        World world = new World(Databases.shared(), folder);
        UUID job = world.newJob(JOB);
        world.settle(world.start("trainer"));
        assertFound(world, job);
        assertThat(world.judged()).containsExactly(0, 20, 27, 40);
    }

    @Test
    void killedTrainersFindTheSameTransitionOnce() {
        Random luck = new Random(5);
        World world = new World(Databases.shared(), folder);
        UUID job = world.newJob(JOB);
        for (int life = 0; world.state(job) != JobState.SUCCEEDED; life++) {
            assertThat(life).as("lives").isLessThan(500);
            TrainerProcess trainer = world.start("trainer");
            world.kill().killAt(20 + luck.nextInt(80));
            try {
                world.settle(trainer);
            } catch (Killed expected) {
                // the next life goes on
            }
        }
        assertFound(world, job);
        assertThat(world.judged()).containsExactly(0, 20, 27, 40);
    }

    @Test
    void jobWithoutEvaluationFindsItsTransitionAndAsksForNone() {
        World world = new World(Databases.shared(), folder);
        UUID job = world.newJob("{\"steps\": 40}");
        world.settle(world.start("trainer"));
        assertFound(world, job);
        assertThat(world.judged()).isEmpty();
    }

    private static void assertFound(World world, UUID job) {
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        assertThat(world.count("select step from transition")).isBetween(20L, 21L);
        assertThat(world.eventTypes(job)).containsOnlyOnce("transition");
    }
}
