package dev.tina.policy.sampling;

import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.GoldenModel;
import dev.tina.policy.weights.BaseModel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A reference model with a sampler on it. */
final class SamplerFixture implements AutoCloseable {

    static final int[] PROMPT = {5, 17, 200, 3, 88, 91};

    private final BaseModel base;
    private final Sampler sampler;

    SamplerFixture(GoldenModel golden, SamplerConfig config) {
        this.base = golden.base();
        this.sampler = new Sampler(base, config);
    }

    static SamplerFixture qwen2(SamplerConfig config) {
        return new SamplerFixture(GoldenModel.named("qwen2-tied-bf16"), config);
    }

    BaseModel base() {
        return base;
    }

    CompletableFuture<List<SampledSequence>> submit(SampleRequest request) {
        return sampler.submit(request);
    }

    static SampleRequest request(int[] prompt, int groupSize, SamplingSettings parameters, long seed) {
        return new SampleRequest(prompt, groupSize, parameters, seed, Set.of(), null, false);
    }

    static SampleRequest with(SampleRequest r, @Nullable LoraAdapter adapter) {
        return new SampleRequest(
                r.prompt(), r.groupSize(), r.sampling(), r.seed(), r.stopTokens(), adapter, r.deterministic());
    }

    static SampleRequest stoppingAt(SampleRequest r, Set<Integer> stops) {
        return new SampleRequest(
                r.prompt(), r.groupSize(), r.sampling(), r.seed(), stops, r.adapter(), r.deterministic());
    }

    static SampleRequest deterministic(SampleRequest r) {
        return new SampleRequest(r.prompt(), r.groupSize(), r.sampling(), r.seed(), r.stopTokens(), r.adapter(), true);
    }

    List<SampledSequence> sample(SampleRequest request) {
        return await(sampler.submit(request));
    }

    static List<SampledSequence> await(CompletableFuture<List<SampledSequence>> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        sampler.close();
        base.close();
    }
}
