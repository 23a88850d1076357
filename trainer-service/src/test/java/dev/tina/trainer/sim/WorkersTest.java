package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tina.contracts.RolloutRequested;
import dev.tina.trainer.cost.Role;
import dev.tina.trainer.cost.Workers;
import dev.tina.trainer.cost.Workers.Worked;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkersTest {

    @TempDir
    Path folder;

    @Test
    void eachProcessIsShownWithItsRateAndWhenItWasLastSeen() {
        World world = new World(Databases.shared(), folder);
        TrainerProcess trainer = world.start("trainer");
        world.newJob("{\"steps\": 1}");
        for (int round = 0; round < 3; round++) {
            trainer.loop().round();
        }
        List<RolloutRequested> requests = world.takeRequests();
        trainer.ledger().accept(Sampled.by("first", requests.get(0)));
        world.pass(Duration.ofMinutes(30));
        trainer.ledger().accept(Sampled.by("second", requests.get(1)));
        Workers workers = new Workers(JdbcClient.create(Databases.shared()), world.clock());

        // two completions of four tokens in a quarter of a second
        assertThat(workers.recent())
                .extracting(Worked::name, Worked::role, Worked::works, Worked::deviceSeconds, Worked::tokensPerSecond)
                .containsExactly(
                        tuple("second", Role.ROLLOUT, 1L, 0.25, 32.0), tuple("first", Role.ROLLOUT, 1L, 0.25, 32.0));
        assertThat(workers.recent().getFirst().lastSeen())
                .isEqualTo(world.clock().instant());
        world.pass(Duration.ofMinutes(31));
        assertThat(workers.recent()).extracting(Worked::name).containsExactly("second");
    }
}
