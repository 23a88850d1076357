package dev.tina.policy.forward;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.plan.LogitChunk;
import dev.tina.policy.adapter.Dropout;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.torch.Programs;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.weights.BaseModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frozen base with an adapter, or the base alone; computes log-probabilities. It owns neither. */
public final class Policy {

    /** Tokens that pass through the model at once where the caller does not split; larger batches are no faster. */
    private static final int BATCH_TOKENS = 2048;

    private final BaseModel base;
    private final @Nullable LoraAdapter adapter;
    private final ActivationBudget budget;

    public Policy(BaseModel base, @Nullable LoraAdapter adapter) {
        this(base, adapter, adapter == null ? ActivationBudget.NONE : ActivationBudget.ofFreeMemory(base.device()));
    }

    /** @param budget of what each forward pass keeps for its gradient */
    public Policy(BaseModel base, @Nullable LoraAdapter adapter, ActivationBudget budget) {
        this.base = base;
        this.adapter = adapter;
        this.budget = budget;
    }

    /**
     * Log-probabilities of given tokens, in nats; any number of sequences, which pass through the model in batches.
     *
     * @param temperature by which the logits are divided first
     * @return [B][T - 1]; entry t - 1 of a row is log π(token t | tokens before it)
     */
    public float[][] logprobs(List<int[]> sequences, double temperature) {
        float[][] logprobs = new float[sequences.size()][];
        for (List<Integer> members : TokenBudget.split(sequences, BATCH_TOKENS)) {
            float[][] some =
                    logprobs(TokenBatch.of(members.stream().map(sequences::get).toList()), temperature);
            for (int i = 0; i < some.length; i++) {
                logprobs[members.get(i)] = some[i];
            }
        }
        return logprobs;
    }

    private float[][] logprobs(TokenBatch batch, double temperature) {
        PackedBatch packed = new PackedBatch(batch, base.config().dimensions());
        if (packed.nothingScored()) {
            return packed.unpack(new float[0]);
        }
        try (NDManager scratch = Torch.manager(base.device())) {
            NDList found = Programs.MODEL.run(
                    scratch,
                    "forward_only",
                    base.weights().arrays(),
                    adapter(scratch, Dropout.NONE),
                    packed.ids(scratch),
                    packed.places(scratch),
                    packed.scored(scratch),
                    packed.target(scratch),
                    settings(scratch, temperature, false, 0));
            return packed.unpack(Floats.of(found.get(0)));
        }
    }

    /** As {@link #forward(TokenBatch, double, Dropout)}, without dropout. */
    public ForwardResult forward(TokenBatch batch, double temperature) {
        return forward(batch, temperature, Dropout.NONE);
    }

    /**
     * Log-probabilities and entropies, keeping what their gradient needs. The batch passes through the model whole;
     * about 2,000 tokens are the fastest on a CPU, and what does not fit the {@link ActivationBudget} is computed twice.
     *
     * @return to be closed by the caller
     */
    public ForwardResult forward(TokenBatch batch, double temperature, Dropout dropout) {
        if (adapter == null) {
            throw new IllegalStateException("a policy without an adapter has nothing to learn");
        }
        PackedBatch packed = new PackedBatch(batch, base.config().dimensions());
        if (packed.nothingScored()) {
            throw new IllegalArgumentException("a batch must have at least 1 scored token, had 0");
        }
        NDManager memory = Torch.manager(base.device());
        try {
            Pass pass = new Pass(base, packed, memory, adapter(memory, dropout));
            int layers = budget.layers(base, packed.tokens(), adapter.config().rank());
            return ForwardResult.run(
                    pass, settings(memory, temperature, true, layers).head());
        } catch (RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    private NDList adapter(NDManager scratch, Dropout dropout) {
        if (adapter == null) {
            return LoraAdapter.settings(scratch, 0, Dropout.NONE);
        }
        NDList arrays = LoraAdapter.settings(scratch, adapter.config().scale(), dropout);
        arrays.addAll(adapter.arrays().subNDList(2));
        return arrays;
    }

    private NDList settings(NDManager scratch, double temperature, boolean derivative, int layers) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be positive, was " + temperature);
        }
        int rows = new LogitChunk(base.config().dimensions().vocabulary()).rows();
        double[] settings = {temperature, rows, derivative ? 1 : 0, layers};
        return new NDList(Torch.inMainMemory(scratch).create(settings));
    }
}
