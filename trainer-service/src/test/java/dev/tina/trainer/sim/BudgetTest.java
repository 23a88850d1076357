package dev.tina.trainer.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tina.contracts.JobState;
import dev.tina.recipe.Budget;
import dev.tina.trainer.cost.Role;
import dev.tina.trainer.job.Command;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step takes two rollouts of 0.25 device-seconds and 1.5 of learning. */
class BudgetTest {

    private static final String L40S = "NVIDIA L40S";
    private static final String DOLLAR_AN_HOUR = "NVIDIA L40S: 1.00";

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void emptyWorld() {
        world = new World(Databases.shared(), folder);
    }

    @Test
    void capOfACentPausesTheJobWithItsCheckpointBeforeTheMoneyIsGone() {
        world.equip(L40S, DOLLAR_AN_HOUR);
        TrainerProcess trainer = world.start("trainer");
        UUID job = world.newJob("{\"steps\": 40, \"budget\": {\"dollars\": 0.01}}");
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.PAUSED);
        assertThat(world.job(job).step()).isBetween(17, 18); // 36 device-seconds are a cent
        assertThat(world.spent(job).dollars().orElseThrow()).isBetween(0.009, 0.01 + 1e-12);
        assertThat(world.job(job).failure()).isNull();
        assertThat(world.job(job).pauseReason())
                .startsWith("budget.dollars is 0.01; ")
                .contains("a further step is expected to take 0.000556");
        assertThat(world.adapters()).hasSize(world.job(job).step() + 1);
        assertThat(world.count("select count(*) from prompt_group where state = 'ASKED'"))
                .isZero();
    }

    @Test
    void pausedJobGoesOnWithAHigherCapAndMakesTheSameAdapters() {
        world.equip(L40S, DOLLAR_AN_HOUR);
        TrainerProcess trainer = world.start("trainer");
        UUID undisturbed = world.newJob("{\"steps\": 6}");
        world.settle(trainer);
        var adapters = world.adapters();
        assertThat(world.state(undisturbed)).isEqualTo(JobState.SUCCEEDED);

        world = new World(Databases.shared(), folder);
        world.equip(L40S, DOLLAR_AN_HOUR);
        trainer = world.start("trainer");
        UUID job = world.newJob("{\"steps\": 6, \"budget\": {\"deviceSeconds\": 7}}");
        world.settle(trainer);
        assertThat(world.job(job).step()).isEqualTo(3);
        trainer.trainer().jobs().setRecipe(job, world.job(job).recipe().withBudget(new Budget(null, 100.0)));
        world.command(trainer, job, Command.RESUME);
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        assertThat(world.job(job).pauseReason()).isNull();
        assertThat(world.adapters()).isEqualTo(adapters);
    }

    @Test
    void capInDollarsOfADeviceWithoutAPricePausesAtOnceAndSaysSo() {
        world.equip("NVIDIA T4", DOLLAR_AN_HOUR);
        TrainerProcess trainer = world.start("trainer");
        UUID job = world.newJob("{\"steps\": 40, \"budget\": {\"dollars\": 0.01}}");
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.PAUSED);
        assertThat(world.job(job).step()).isZero();
        assertThat(world.job(job).pauseReason())
                .isEqualTo(
                        "budget.dollars is 0.01, and what 0.5 device-seconds of NVIDIA T4 cost is unknown: no price for"
                                + " NVIDIA T4 in the test's list");
    }

    @Test
    void deviceWithoutAPriceHasUnknownCostNotZero() {
        TrainerProcess trainer = world.start("trainer");
        UUID job = world.newJob("{\"steps\": 2}");
        world.settle(trainer);
        assertThat(world.spent(job).seconds()).isEqualTo(4);
        assertThat(world.spent(job).dollars()).isEmpty();
        assertThat(world.spent(job).unpriced().orElseThrow().device()).isEqualTo("cpu");
        world.equip("cpu", "cpu: 3.6"); // a price given later is that of what was counted without one
        assertThat(world.spent(job).dollars().orElseThrow()).isEqualTo(0.004);
    }

    @Test
    void waitingOfLearnerAndWorkersIsCountedAsIdle() {
        world.equip(L40S, DOLLAR_AN_HOUR);
        TrainerProcess trainer = world.start("trainer");
        UUID job = world.newJob("{\"steps\": 1}");
        for (int i = 0; i < 3; i++) {
            trainer.loop().round();
        }
        world.pass(Duration.ofSeconds(10));
        world.settle(trainer);
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        assertThat(world.spent(job).seconds(Role.IDLE)).isEqualTo((10 - 1.5) + (10 - 0.5));
        assertThat(world.spent(job).dollars(Role.IDLE).orElseThrow()).isEqualTo(18.0 / 3600);
    }

    @Test
    void processorIsSharedSoItsWaitingIsNotCounted() {
        TrainerProcess trainer = world.start("trainer");
        UUID job = world.newJob("{\"steps\": 1}");
        trainer.loop().round();
        trainer.loop().round();
        world.pass(Duration.ofSeconds(10));
        world.settle(trainer);
        assertThat(world.spent(job).hasIdle()).isFalse();
    }

    @Test
    void stepTellsWhatItCost() {
        world.equip(L40S, "NVIDIA*: 3.6");
        TrainerProcess trainer = world.start("trainer");
        UUID job = world.newJob("{\"steps\": 2}");
        world.settle(trainer);
        assertThat(trainer.trainer().steps().list(job))
                .extracting(
                        step -> step.metrics().get("cost/device_seconds"),
                        step -> step.metrics().get("cost/dollars"))
                .containsOnly(tuple(2.0, 0.002));
    }
}
