package dev.tina.grpo.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import dev.tina.grpo.GrpoLearner;
import dev.tina.grpo.batch.StepBatch;
import dev.tina.grpo.loss.BnpoLoss;
import dev.tina.grpo.loss.CispoLoss;
import dev.tina.grpo.loss.ClipRange;
import dev.tina.grpo.loss.DapoLoss;
import dev.tina.grpo.loss.DrGrpoLoss;
import dev.tina.grpo.loss.GrpoLoss;
import dev.tina.grpo.loss.KlTerm;
import dev.tina.grpo.loss.Loss;
import dev.tina.grpo.loss.Objective;
import dev.tina.grpo.loss.RatioLevel;
import dev.tina.grpo.loss.SamplerCorrection;
import dev.tina.grpo.schedule.Decay;
import dev.tina.grpo.schedule.LearningRateSchedule;
import dev.tina.grpo.schedule.Warmup;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.grpo.settings.OptimizerSettings;
import dev.tina.grpo.settings.PassSettings;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrpoLearnerTest {

    private static final ClipRange CLIP = new ClipRange(0.2, 0.28);
    private static final StepBatch BATCH = GoldenCases.named("grpo").batch();

    private static BaseModel base;

    @TempDir
    Path scratch;

    @BeforeAll
    static void load() {
        base = BaseModel.load(GoldenCases.model(), Device.cpu(), Precision.FLOAT32);
    }

    @AfterAll
    static void close() {
        base.close();
    }

    static Stream<Loss> losses() {
        return Stream.of(
                new GrpoLoss(CLIP),
                new BnpoLoss(CLIP, 2),
                new DrGrpoLoss(CLIP, 20),
                new DapoLoss(CLIP),
                new CispoLoss(5));
    }

    /** The sequences have 8 to 34 tokens: these budgets make 1, 2 and at least 8 micro-batches. */
    @ParameterizedTest
    @MethodSource("losses")
    void theSplitDoesNotChangeTheGradient(Loss loss) {
        AdapterValues whole = gradient(loss, 1_000_000);
        double norm = whole.distance(whole.zeros());
        assertThat(norm).isPositive();
        for (int budget : new int[] {280, 60}) {
            assertThat(gradient(loss, budget).distance(whole)).isLessThan(1e-5 * norm);
        }
    }

    @Test
    void aResumedLearnerMakesTheSameBytes() {
        GrpoSettings settings = settings(new GrpoLoss(CLIP), new PassSettings(2, 200, false, 1, 0.1), 0.04);
        String straight;
        try (GrpoLearner learner = GrpoLearner.start(adapter(), settings)) {
            IntStream.range(0, 4).forEach(step -> learner.learn(BATCH));
            straight = learner.adapter().save(scratch.resolve("straight"));
        }
        Path checkpoint = scratch.resolve("checkpoint");
        try (GrpoLearner learner = GrpoLearner.start(adapter(), settings)) {
            learner.learn(BATCH);
            learner.save(checkpoint);
            learner.learn(BATCH);
            learner.save(checkpoint);
        }
        try (GrpoLearner learner = GrpoLearner.resume(checkpoint, base, settings)) {
            assertThat(learner.step()).isEqualTo(2);
            learner.learn(BATCH);
            assertThat(learner.learn(BATCH).metrics()).containsEntry("num_tokens", 4.0 * BATCH.tokenCount());
            assertThat(learner.adapter().save(scratch.resolve("resumed"))).isEqualTo(straight);
        }
    }

    @Test
    void theSeedDecidesWhatIsDropped() {
        GrpoSettings settings = settings(new GrpoLoss(CLIP), new PassSettings(1, 200, false, 1, 0.1), 0);
        GrpoSettings other =
                new GrpoSettings(settings.rewards(), settings.objective(), settings.passes(), settings.optimizer(), 2);
        assertThat(learned(settings)).isEqualTo(learned(settings)).isNotEqualTo(learned(other));
    }

    @Test
    void aBrokenCheckpointIsNamed() {
        GrpoSettings settings = settings(new GrpoLoss(CLIP), new PassSettings(1, 200, false, 1, 0), 0);
        Path checkpoint = scratch.resolve("checkpoint");
        assertThatThrownBy(() -> GrpoLearner.resume(checkpoint, base, settings))
                .hasMessage("checkpoint " + checkpoint + " could not be read");
        try (GrpoLearner learner = GrpoLearner.start(adapter(), settings)) {
            learner.save(checkpoint);
        }
        assertThat(checkpoint.resolve("adamw.safetensors").toFile().delete()).isTrue();
        assertThatThrownBy(() -> GrpoLearner.resume(checkpoint, base, settings))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("adamw.safetensors");
    }

    /** The optimiser's first moment after one step, which is a tenth of the gradient. */
    private AdapterValues gradient(Loss loss, int tokenBudget) {
        PassSettings passes = new PassSettings(1, tokenBudget, false, 1, 0);
        Path checkpoint = scratch.resolve("checkpoint");
        try (GrpoLearner learner = GrpoLearner.start(adapter(), settings(loss, passes, 0.04))) {
            learner.learn(BATCH);
            learner.save(checkpoint);
        }
        return AdapterValues.read(checkpoint.resolve("adamw.safetensors"), "exp_avg");
    }

    private String learned(GrpoSettings settings) {
        try (GrpoLearner learner = GrpoLearner.start(adapter(), settings)) {
            learner.learn(BATCH);
            learner.learn(BATCH);
            return learner.adapter().save(scratch.resolve("learned"));
        }
    }

    private static LoraAdapter adapter() {
        return LoraAdapter.initial(base, new LoraConfig(8, 32, false), 5);
    }

    private static GrpoSettings settings(Loss loss, PassSettings passes, double beta) {
        LearningRateSchedule rising = new LearningRateSchedule(1e-3, Decay.COSINE, 0.1, new Warmup.Steps(1), 10);
        return new GrpoSettings(
                GoldenCases.named("grpo").rewards(),
                new Objective(
                        loss, RatioLevel.TOKEN, new KlTerm(beta, false), new SamplerCorrection.TokenTruncation(2)),
                passes,
                new OptimizerSettings(rising, 1000, new AdamWConfig(0.9, 0.999, 1e-8, 0.01)),
                1);
    }
}
