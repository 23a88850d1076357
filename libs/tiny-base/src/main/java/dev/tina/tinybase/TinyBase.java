package dev.tina.tinybase;

import ai.djl.Device;
import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.policy.pretraining.NormalInitializer;
import dev.tina.policy.pretraining.Pretrainer;
import dev.tina.policy.weights.Precision;
import dev.tina.tasks.source.TaskSets;
import dev.tina.text.chat.ChatTemplate;
import dev.tina.text.tokenizer.Tokenizer;
import dev.tina.tinybase.corpus.Corpus;
import dev.tina.tinybase.measure.MeasuredShares;
import dev.tina.tinybase.measure.Measurement;
import dev.tina.tinybase.pretraining.Encoder;
import dev.tina.tinybase.pretraining.LossCurve;
import dev.tina.tinybase.pretraining.Phase;
import dev.tina.tinybase.pretraining.Pretraining;
import dev.tina.tinybase.pretraining.PretrainingSchedule;
import dev.tina.tinybase.pretraining.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The recipe of the demo's base model: a small Qwen2 that can reason in a scratchpad but seldom does.
 *
 * @param seed of the corpus and the first weights
 * @param reasonedSteps updates on reasoning alone
 * @param mixedSteps updates on the mixture of behaviours
 * @param measuredTasks how many held-out tasks the figures of the model card rest on
 */
record TinyBase(long seed, int reasonedSteps, int mixedSteps, int measuredTasks) {

    /** The seed of the base in {@code models/tina-tiny}. */
    static final long PUBLISHED_SEED = 1;

    private static final AdamWConfig ADAMW = new AdamWConfig(0.9, 0.98, 1e-8, 0.05);
    private static final int SAMPLES_PER_TASK = 4;
    private static final double PEAK_LEARNING_RATE = 2e-3;
    private static final int LONGEST_WARM_UP = 100;

    /** The published recipe. */
    TinyBase(long seed) {
        this(seed, 2100, 600, 512);
    }

    /**
     * Writes a Hugging Face folder: tokenizer, weights rounded to bfloat16, loss.csv, and the model card.
     *
     * @param listener hears of the progress every 20 steps
     * @return what the base does with held-out tasks
     */
    MeasuredShares make(Path folder, Consumer<Progress> listener) {
        createFolder(folder);
        List<Progress> reports = new ArrayList<>();
        TinyTokenizer.train(seed, folder);
        pretrain(folder, listener.andThen(reports::add));
        return describe(folder, reports);
    }

    private void pretrain(Path folder, Consumer<Progress> listener) {
        try (Tokenizer tokenizer = Tokenizer.load(folder);
                LossCurve curve = new LossCurve(folder.resolve("loss.csv"));
                Pretrainer pretrainer = pretrainer(ModelShape.of(tokenizer.vocabularySize()))) {
            Encoder encoder = new Encoder(tokenizer, ChatTemplate.load(folder));
            new Pretraining(pretrainer, encoder, schedule(), listener.andThen(curve::add)).run(phases());
            pretrainer.save(folder, Precision.BFLOAT16, specialTokens(tokenizer));
        }
    }

    private MeasuredShares describe(Path folder, List<Progress> reports) {
        try (Measurement measurement = new Measurement(folder)) {
            MeasuredShares figures =
                    measurement.of(TaskSets.open("tiny/heldout?count=" + measuredTasks), SAMPLES_PER_TASK);
            new TinyBaseCard()
                    .with("seed", seed)
                    .with("reasonedSteps", reasonedSteps)
                    .with("mixedSteps", mixedSteps)
                    .with("parameters", ModelShape.parameters(measurement.config()))
                    .with("vocabulary", measurement.config().dimensions().vocabulary())
                    .withShares()
                    .withFigures(figures, SAMPLES_PER_TASK)
                    .withCurve(reports)
                    .write(folder.resolve("README.md"));
            return figures;
        }
    }

    private Pretrainer pretrainer(ModelConfig config) {
        double linear = 0.6 / Math.sqrt(config.dimensions().hidden());
        double residual = linear / Math.sqrt(2.0 * config.dimensions().layers());
        return new Pretrainer(config, new NormalInitializer(seed, 0.02, linear, residual), Device.cpu(), ADAMW);
    }

    private PretrainingSchedule schedule() {
        int steps = reasonedSteps + mixedSteps;
        return new PretrainingSchedule(PEAK_LEARNING_RATE, Math.clamp(steps / 10, 1, LONGEST_WARM_UP), steps);
    }

    private List<Phase> phases() {
        return List.of(
                new Phase("reasoned", Corpus.reasoned(seed), reasonedSteps),
                new Phase("mixed", Corpus.mixed(seed + 1), mixedSteps));
    }

    private static Map<String, Integer> specialTokens(Tokenizer tokenizer) {
        return Map.of(
                "eos_token_id", tokenizer.stopTokens().iterator().next(),
                "pad_token_id", tokenizer.padToken().orElseThrow());
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The architecture of the tiny base: Qwen2, four layers of 128, tied embedding, 0.85 million parameters. */
    private static final class ModelShape {

        private ModelShape() {}

        static ModelConfig of(int vocabulary) {
            Dimensions dimensions = new Dimensions(vocabulary, 128, 384, 4, 4, 2, 32, 512);
            return new ModelConfig(Architecture.QWEN2, dimensions, new Rope(10_000, Optional.empty()), 1e-6, true);
        }

        /** How many numbers are learned. */
        static long parameters(ModelConfig config) {
            Dimensions d = config.dimensions();
            long attention =
                    (long) (d.queryWidth() + 2 * d.keyWidth()) * (d.hidden() + 1) + (long) d.queryWidth() * d.hidden();
            long feedForward = 3L * d.hidden() * d.intermediate();
            long norms = 2L * d.hidden();
            return (long) d.vocabulary() * d.hidden() + d.layers() * (attention + feedForward + norms) + d.hidden();
        }
    }
}
