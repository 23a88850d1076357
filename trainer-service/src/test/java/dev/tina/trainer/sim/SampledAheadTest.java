package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutRequested;
import dev.tina.trainer.step.StepRecords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While a step is learned, the groups of the next ones are sampled, as far ahead as the recipe allows. */
class SampledAheadTest {

    @TempDir
    Path folder;

    private final List<RolloutRequested> out = new ArrayList<>();
    private World world;

    @BeforeEach
    void emptyWorld() {
        world = new World(Databases.shared(), folder);
    }

    @Test
    void nextStepIsAskedForBeforeTheVersionOfTheStepAtWorkIsPublished() {
        UUID job = world.newJob("{\"steps\": 4, \"maxStaleness\": 1}");
        List<Integer> lastAsked = new ArrayList<>();
        learnAll(job, world.start("trainer", step -> {
            out.addAll(world.takeRequests());
            lastAsked.add(out.getLast().key().step());
        }));
        assertThat(lastAsked).containsExactly(2, 3, 4, 4);
        assertThat(out)
                .hasSize(8)
                .allSatisfy(request -> assertThat(request.adapter().policyVersion())
                        .isEqualTo(Math.max(0, request.key().step() - 2)));
    }

    @Test
    void withoutStalenessNothingIsAskedForWhileAStepIsLearned() {
        UUID job = world.newJob("{\"steps\": 3, \"maxStaleness\": 0}");
        List<Integer> lastAsked = new ArrayList<>();
        learnAll(job, world.start("trainer", step -> {
            out.addAll(world.takeRequests());
            lastAsked.add(out.getLast().key().step());
        }));
        assertThat(lastAsked).containsExactly(1, 2, 3);
        assertThat(out)
                .hasSize(6)
                .allSatisfy(request -> assertThat(request.adapter().policyVersion())
                        .isEqualTo(request.key().step() - 1));
    }

    @Test
    void stepWhoseGroupsCameWhileTheOneBeforeWasLearnedWaitsForNothing() {
        UUID job = world.newJob("{\"steps\": 3, \"maxStaleness\": 1}");
        List<TrainerProcess> trainer = new ArrayList<>();
        trainer.add(world.start("trainer", step -> {
            world.pass(Duration.ofSeconds(4));
            accept(trainer.getFirst(), step + 1);
            world.pass(Duration.ofSeconds(4));
        }));
        learnAll(job, trainer.getFirst());
        List<StepRecords.DoneStep> steps = new StepRecords(JdbcClient.create(Databases.shared())).list(job);
        assertThat(steps).hasSize(3);
        assertThat(steps.subList(1, 3)).allSatisfy(step -> {
            assertThat(step.seconds()).isEqualTo(8);
            assertThat(step.metrics())
                    .containsEntry("time_share/learning", 1.0)
                    .containsEntry("time_share/sampling", 0.0)
                    .containsEntry("staleness/max", 1.0);
        });
    }

    @Test
    void jobAsksForItsNextStepBeforeAnotherJobIsLearned() {
        UUID one = world.newJob(new UUID(0, 1), Path.of("/base"), "{\"steps\": 2}");
        UUID other = world.newJob(new UUID(0, 2), Path.of("/base"), "{\"steps\": 2}");
        List<List<RolloutRequested>> asked = new ArrayList<>();
        TrainerProcess trainer = world.start("trainer", step -> asked.add(world.takeRequests()));
        for (int round = 0; asked.size() < 2; round++) {
            assertThat(round).as("rounds").isLessThan(100);
            trainer.loop().round();
            List<RolloutRequested> requests = world.takeRequests();
            requests.forEach(request -> trainer.ledger().accept(Sampled.of(request)));
        }
        assertThat(asked.get(1))
                .extracting(
                        request -> request.key().jobId(),
                        request -> request.key().step())
                .hasSize(2)
                .containsOnly(tuple(one, 2));
        assertThat(world.job(other).step()).isEqualTo(1);
    }

    /** Workers give back the groups of a step only when nothing else is to be done. */
    private void learnAll(UUID job, TrainerProcess trainer) {
        for (int round = 0; world.state(job) != JobState.SUCCEEDED; round++) {
            assertThat(round).as("rounds").isLessThan(100);
            boolean worked = trainer.loop().round();
            out.addAll(world.takeRequests());
            if (!worked) {
                accept(trainer, world.job(job).step() + 1);
            }
        }
    }

    private void accept(TrainerProcess trainer, int step) {
        List<RolloutRequested> asked =
                out.stream().filter(request -> request.key().step() == step).toList();
        asked.forEach(request -> trainer.ledger().accept(Sampled.of(request)));
    }
}
