package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.JobState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months of bad luck: groups lost, doubled, late, out of order and from the wrong adapter, trainers killed anywhere. */
class SimulationTest {

    private static final int LIVES = 12;

    private final DataSource database = Databases.shared();

    @TempDir
    Path folder;

    @Test
    void whateverHappensTheAdaptersAreTheSame() {
        World calm = new World(database, folder.resolve("calm"));
        calm.newJob(overrides());
        calm.settle(calm.start("trainer"));
        List<String> adapters = calm.adapters();
        assertThat(adapters).hasSize(5);
        for (int seed = 1; seed <= LIVES; seed++) {
            assertThat(live(new Random(seed), seed)).as("seed %d", seed).isEqualTo(adapters);
        }
    }

    private static String overrides() {
        return "{\"steps\": 4, \"maxAttempts\": 50, \"degenerate\": \"replace\"}";
    }

    private List<String> live(Random luck, int seed) {
        World world = new World(database, folder.resolve("stormy-" + seed));
        UUID job = world.newJob(overrides());
        TrainerProcess process = world.start("trainer");
        for (int moment = 0; world.state(job) != JobState.SUCCEEDED; moment++) {
            assertThat(moment).as("moments of seed %d", seed).isLessThan(3000);
            if (luck.nextInt(10) == 0) {
                world.kill().killAt(1 + luck.nextInt(30));
            }
            try {
                act(world, process, luck);
            } catch (Killed expected) {
                process = world.start("trainer");
            }
        }
        long learned = world.count("select count(*) from prompt_group where state = 'CONSUMED'");
        assertThat(learned).as("groups consumed").isEqualTo(8);
        assertThat(world.count("select count(*) from cost where role = 'LEARNING'"))
                .isEqualTo(4);
        return world.adapters();
    }

    private static void act(World world, TrainerProcess process, Random luck) {
        switch (luck.nextInt(5)) {
            case 0, 1 -> process.loop().round();
            case 2 -> sample(world, luck);
            case 3 -> deliver(world, process, luck);
            default -> {
                world.pass(Duration.ofSeconds(luck.nextInt(4)));
                process.overdue().askAgain();
            }
        }
    }

    /** Some requests are lost, some are sampled twice, and now and then by the wrong adapter. */
    private static void sample(World world, Random luck) {
        world.takeRequests().forEach(request -> {
            for (int copy = luck.nextInt(4); copy > 0; copy--) {
                world.onTheWay()
                        .add(
                                luck.nextInt(8) == 0
                                        ? Sampled.byAnotherAdapter(request)
                                        : Sampled.by("worker " + copy, request));
            }
        });
    }

    /** Any group, whenever it was sampled; one in four is delivered and yet stays on the way. */
    private static void deliver(World world, TrainerProcess process, Random luck) {
        if (world.onTheWay().isEmpty()) {
            return;
        }
        int which = luck.nextInt(world.onTheWay().size());
        GroupScored group = world.onTheWay().get(which);
        process.ledger().accept(group);
        if (luck.nextInt(4) > 0) {
            world.onTheWay().remove(which);
        }
    }
}
