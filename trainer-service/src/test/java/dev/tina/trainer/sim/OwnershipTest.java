package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.JobState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnershipTest {

    @TempDir
    Path folder;

    private World world;
    private UUID job;

    @BeforeEach
    void oneJob() {
        world = new World(Databases.shared(), folder);
        job = world.newJob("{\"steps\": 2}");
    }

    @Test
    void zombieThatLostItsLeaseWhileLearningPublishesNothing() {
        List<TrainerProcess> heir = new ArrayList<>();
        TrainerProcess zombie = world.start("trainer", step -> {
            if (heir.isEmpty()) {
                world.pass(Duration.ofSeconds(11));
                heir.add(world.start("another trainer"));
                heir.getFirst().loop().round();
            }
        });
        zombie.loop().round();
        zombie.loop().round();
        world.sample();
        world.onTheWay().forEach(zombie.ledger()::accept);
        world.onTheWay().clear();
        zombie.loop().round();

        assertThat(heir).hasSize(1);
        assertThat(world.job(job).step()).isEqualTo(1);
        assertThat(world.count("select count(*) from checkpoint where policy_version = 1"))
                .isEqualTo(1);
        assertThat(world.count("select lease_epoch from job")).isEqualTo(2);
        zombie.loop().round();
        assertThat(world.job(job).step()).isEqualTo(1);
        world.settle(heir.getFirst());
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        assertThat(world.adapters()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void jobStaysWithItsOwnerWhileTheLeaseIsRenewed() {
        TrainerProcess owner = world.start("trainer");
        owner.loop().round();
        TrainerProcess other = world.start("another trainer");
        for (int i = 0; i < 5; i++) {
            world.pass(Duration.ofSeconds(4));
            owner.loop().renewLeases();
            assertThat(other.loop().round()).isFalse();
        }
        assertThat(world.count("select lease_epoch from job")).isEqualTo(1);
    }

    @Test
    void jobOfASilentTrainerGoesToAnother() {
        world.start("trainer").loop().round();
        TrainerProcess other = world.start("another trainer");
        assertThat(other.loop().round()).isFalse();
        world.pass(Duration.ofSeconds(11));
        world.settle(other);
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void trainerThatIsStoppedInTheMiddleOfAStepGivesItsJobsUpAtOnceAndItsStepIsLearnedOnce() {
        List<TrainerProcess> heir = new ArrayList<>();
        List<TrainerProcess> stopped = new ArrayList<>();
        stopped.add(world.start("trainer", step -> {
            if (heir.isEmpty()) {
                stopped.getFirst().loop().giveUp();
                heir.add(world.start("another trainer"));
                world.settle(heir.getFirst());
            }
        }));
        world.settle(stopped.getFirst());
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        assertThat(world.adapters()).hasSize(3).doesNotHaveDuplicates();
        assertThat(world.count("select lease_epoch from job")).isEqualTo(2);
    }

    @Test
    void trainerThatIsStoppedGivesItsJobsUpAtOnce() {
        TrainerProcess stopped = world.start("trainer");
        stopped.loop().round();
        stopped.loop().release();
        world.settle(world.start("another trainer"));
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
    }
}
