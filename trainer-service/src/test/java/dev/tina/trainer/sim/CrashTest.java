package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.JobState;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a trainer at each of its writes in turn: the job ends with the adapters of a job that nobody disturbs. */
class CrashTest {

    private final DataSource database = Databases.shared();

    @TempDir
    Path folder;

    @Test
    void trainerKilledBetweenAnyTwoWritesEndsWithTheSameAdapters() {
        killedAnywhere("{\"steps\": 2}");
    }

    @Test
    void soDoesOneWhoseJobSamplesAheadOfWhatItLearns() {
        killedAnywhere("{\"steps\": 2, \"maxStaleness\": 1}");
    }

    private void killedAnywhere(String recipe) {
        World undisturbed = new World(database, folder.resolve("undisturbed"));
        UUID job = undisturbed.newJob(recipe);
        undisturbed.settle(undisturbed.start("trainer"));
        assertThat(undisturbed.state(job)).isEqualTo(JobState.SUCCEEDED);
        List<String> adapters = undisturbed.adapters();
        assertThat(adapters).hasSize(3).doesNotHaveDuplicates();

        long points = undisturbed.kill().count();
        assertThat(points).isGreaterThan(60);
        for (long point = 1; point <= points; point++) {
            assertThat(killedAt(point, recipe))
                    .as("killed at point %d of %d", point, points)
                    .isEqualTo(adapters);
        }
    }

    private List<String> killedAt(long point, String recipe) {
        World world = new World(database, folder.resolve("killed-" + point));
        UUID job = world.newJob(recipe);
        TrainerProcess first = world.start("trainer");
        world.kill().killAt(point);
        try {
            world.settle(first);
        } catch (Killed expected) {
            world.settle(world.start("trainer"));
        }
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        assertThat(world.count("select count(*) from prompt_group where state = 'CONSUMED'"))
                .isEqualTo(4);
        assertThat(world.count("select count(*) from prompt_group")).isEqualTo(4);
        assertThat(world.count("select count(*) from step where state = 'DONE'"))
                .isEqualTo(2);
        assertThat(world.count("select count(*) from cost where role = 'LEARNING'"))
                .isEqualTo(2);
        return world.adapters();
    }
}
