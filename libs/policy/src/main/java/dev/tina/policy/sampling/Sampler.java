package dev.tina.policy.sampling;

import dev.tina.common.Require;
import dev.tina.plan.CacheLayout;
import dev.tina.plan.SamplerNeed;
import dev.tina.policy.decode.DecodeProgram;
import dev.tina.policy.decode.PreparedAdapters;
import dev.tina.policy.kernel.PackedWeights;
import dev.tina.policy.weights.BaseModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Draws completions from a base with adapters, many at once.
 *
 * <p>The completions of a prompt share one reading of it. Sequences that end make room for others that wait; when the
 * memory is full, the youngest give way and start again later, with the same tokens. What else was submitted changes
 * nothing in a sequence's tokens, wherever the processor has a kernel for that. Cancelling the future of a request ends
 * its sequences.
 */
public final class Sampler implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BaseModel base;
    private final SamplerConfig config;
    private final CacheBudget budget;
    private final PackedWeights weights;
    private final DecodeProgram program;
    private final RequestQueue queue = new RequestQueue();
    private final List<Thread> threads = new ArrayList<>();

    /** @param base stays open as long as the sampler; closed by the caller */
    public Sampler(BaseModel base, SamplerConfig config) {
        this(base, config, PackedWeights.of(base));
    }

    /** A sampler that takes the matrices of its base, of which no second copy stays: the base can then only be sampled. */
    public static Sampler taking(BaseModel base, SamplerConfig config) {
        return new Sampler(base, config, PackedWeights.taking(base));
    }

    /** @param weights closed with the sampler */
    Sampler(BaseModel base, SamplerConfig config, PackedWeights weights) {
        this.base = base;
        this.config = config;
        this.budget = CacheBudget.of(base, config);
        this.weights = weights;
        this.program = new DecodeProgram(base, weights);
        for (int i = 0; i < config.lanes(); i++) {
            threads.add(
                    Thread.ofPlatform().daemon().name("sampler-" + i).start(new Lane(this::session, queue, config)));
        }
    }

    private Session session() {
        return new Session(
                program,
                queue,
                budget,
                config,
                new PreparedAdapters(base, weights, budget.bytes() / SamplerNeed.STORE_SHARE));
    }

    /**
     * Samples a group.
     *
     * @return its sequences in the order of their indexes; completes exceptionally with a {@link SamplingException}
     *     when logits are not finite, with an {@link IllegalStateException} when the sampler is closed
     * @throws IllegalArgumentException if the request cannot be served: a token that the model does not have, a prompt
     *     too long for it, a sequence too long for the cache
     */
    public CompletableFuture<List<SampledSequence>> submit(SampleRequest request) {
        int vocabulary = base.config().dimensions().vocabulary();
        for (int token : request.prompt()) {
            Require.that(token >= 0 && token < vocabulary, "prompt token", token, "between 0 and " + (vocabulary - 1));
        }
        SampleGroup group = new SampleGroup(request, base.config().dimensions().positions());
        budget.requireOne(CacheLayout.columns(request.prompt().length) + group.limit() + config.stepsPerCall());
        queue.add(group);
        return group.result();
    }

    /** Ends the sampling; requests that are not done complete exceptionally. */
    @Override
    public void close() {
        IllegalStateException closed = new IllegalStateException("the sampler was closed");
        queue.close().forEach(group -> group.fail(closed));
        try {
            for (Thread thread : threads) {
                if (!thread.join(PATIENCE)) {
                    throw new IllegalStateException(thread.getName() + " did not end within " + PATIENCE);
                }
            }
            program.close();
            weights.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
