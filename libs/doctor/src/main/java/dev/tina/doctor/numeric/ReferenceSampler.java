package dev.tina.doctor.numeric;

import ai.djl.Device;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.sampling.SampleRequest;
import dev.tina.policy.sampling.SampledSequence;
import dev.tina.policy.sampling.Sampler;
import dev.tina.policy.sampling.SamplerConfig;
import dev.tina.policy.sampling.SamplingSettings;
import dev.tina.policy.weights.BaseModel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Samples from a small base, and waits for it no longer than a minute. */
final class ReferenceSampler implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 60;
    private static final int MOST_SEQUENCES = 64;
    private static final long CACHE_BYTES = 1L << 28;
    private static final int STEPS_PER_CALL = 4;

    private final Sampler sampler;

    /** With two lanes on a processor, so that batches run side by side too. */
    ReferenceSampler(BaseModel base) {
        int lanes = base.device().equals(Device.cpu()) ? 2 : 1;
        this.sampler = new Sampler(base, new SamplerConfig(MOST_SEQUENCES, CACHE_BYTES, lanes, 1, STEPS_PER_CALL));
    }

    /** A group whose tokens depend on nothing but the request. */
    static SampleRequest request(
            int[] prompt, int groupSize, SamplingSettings sampling, long seed, @Nullable LoraAdapter adapter) {
        return new SampleRequest(prompt, groupSize, sampling, seed, Set.of(), adapter, true);
    }

    CompletableFuture<List<SampledSequence>> submit(SampleRequest request) {
        return sampler.submit(request);
    }

    List<SampledSequence> sample(SampleRequest request) {
        return await(submit(request));
    }

    static List<SampledSequence> await(CompletableFuture<List<SampledSequence>> sampled) {
        try {
            return sampled.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("it was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer after " + DEADLINE_SECONDS + " s", e);
        }
    }

    @Override
    public void close() {
        sampler.close();
    }
}
