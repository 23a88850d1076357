package dev.tina.trainer.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.trainer.job.Job;
import dev.tina.trainer.phase.PhaseShares;
import dev.tina.trainer.phase.StepPhase;
import dev.tina.trainer.sim.Databases;
import dev.tina.trainer.sim.World;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepTimesTest {

    @TempDir
    Path folder;

    private Job job;

    @BeforeEach
    void newJob() {
        World world = new World(Databases.shared(), folder);
        job = world.job(world.newJob("{}"));
    }

    @Test
    void largestShareIsToldWithWhatWouldHelpAndTheOthersThatMatter() {
        StepTimeView time = StepTimes.of(
                job,
                shares(Map.of(
                        StepPhase.SAMPLING,
                        0.71,
                        StepPhase.LEARNING,
                        0.22,
                        StepPhase.IDLE,
                        0.04,
                        StepPhase.SAVING,
                        0.03)));
        assertThat(time.bound()).isEqualTo(StepPhase.SAMPLING);
        assertThat(time.steps()).isEqualTo(7);
        assertThat(time.shares()).containsOnlyKeys("sampling", "learning", "idle", "saving", "rewards", "evaluation");
        assertThat(time.shares()).containsEntry("learning", 0.22);
        assertThat(time.sentence())
                .isEqualTo("Sampling takes 71 % of a step: more rollout workers would help; learning 22 %.");
    }

    @Test
    void eachPhaseHasItsSentence() {
        for (StepPhase phase : StepPhase.values()) {
            StepTimeView time = StepTimes.of(job, shares(Map.of(phase, 1.0)));
            assertThat(time.bound()).isEqualTo(phase);
            assertThat(time.sentence())
                    .matches("(Sampling|Rewards|Evaluation|Learning|Saving|Waiting) takes? 100 % of a step: [^;]+\\.");
        }
    }

    @Test
    void jobWithoutAFinishedStepSaysSo() {
        StepTimeView time = StepTimes.of(job, null);
        assertThat(time.bound()).isNull();
        assertThat(time.shares()).isEmpty();
        assertThat(time.sentence()).isEqualTo("No step is finished yet, so what its time goes to is not known.");
    }

    private static PhaseShares shares(Map<StepPhase, Double> some) {
        EnumMap<StepPhase, Double> all = new EnumMap<>(StepPhase.class);
        for (StepPhase phase : StepPhase.values()) {
            all.put(phase, some.getOrDefault(phase, 0.0));
        }
        return new PhaseShares(7, all);
    }
}
