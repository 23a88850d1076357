package dev.tina.grpo;

import dev.tina.grpo.batch.Sequence;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.grpo.settings.PassSettings;
import dev.tina.grpo.step.LearningPolicy;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.adapter.Dropout;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.ActivationBudget;
import dev.tina.policy.forward.ForwardResult;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.forward.TokenBatch;
import dev.tina.policy.optimizer.AdamW;
import java.nio.file.Path;
import java.util.List;

/** An adapter that is learned on the tensor engine, with its gradient and its optimiser; owns all three. */
final class AdapterTraining implements LearningPolicy, AutoCloseable {

    private final LoraAdapter adapter;
    private final AdamW optimizer;
    private final AdapterGradients gradients;
    private final Policy policy;
    private final Policy reference;
    private final GrpoSettings settings;

    AdapterTraining(LoraAdapter adapter, AdamW optimizer, GrpoSettings settings, ActivationBudget activations) {
        this.adapter = adapter;
        this.optimizer = optimizer;
        this.gradients = new AdapterGradients(adapter);
        this.policy = new Policy(adapter.base(), adapter, activations);
        this.reference = new Policy(adapter.base(), null, ActivationBudget.NONE);
        this.settings = settings;
    }

    @Override
    public Forward forward(List<Sequence> sequences, long seed) {
        int[] promptLengths = sequences.stream()
                .mapToInt(sequence -> sequence.promptTokens().length)
                .toArray();
        PassSettings passes = settings.passes();
        TokenBatch batch = TokenBatch.afterPrompts(ids(sequences), promptLengths);
        return new EngineForward(
                policy.forward(batch, passes.temperature(), new Dropout(passes.dropout(), seed)), gradients);
    }

    @Override
    public float[][] referenceLogprobs(List<Sequence> sequences) {
        return reference.logprobs(ids(sequences), settings.passes().temperature());
    }

    @Override
    public double update(double learningRate) {
        double norm = gradients.clip(settings.optimizer().maxGradientNorm());
        if (!Double.isFinite(norm)) {
            throw new IllegalStateException("the gradient's norm must be finite, was " + norm);
        }
        optimizer.step(gradients, learningRate);
        gradients.zero();
        return norm;
    }

    LoraAdapter adapter() {
        return adapter;
    }

    void saveOptimizer(Path file) {
        optimizer.save(file);
    }

    @Override
    public void close() {
        gradients.close();
        optimizer.close();
        adapter.close();
    }

    private static List<int[]> ids(List<Sequence> sequences) {
        return sequences.stream().map(Sequence::ids).toList();
    }

    private record EngineForward(ForwardResult result, AdapterGradients gradients) implements Forward {

        @Override
        public float[][] logprobs() {
            return result.logprobs();
        }

        @Override
        public float[][] entropies() {
            return result.entropies();
        }

        @Override
        public long places() {
            return result.places();
        }

        @Override
        public long emptyPlaces() {
            return result.emptyPlaces();
        }

        @Override
        public void backward(float[][] slopes) {
            result.backward(slopes, gradients);
        }

        @Override
        public void close() {
            result.close();
        }
    }
}
