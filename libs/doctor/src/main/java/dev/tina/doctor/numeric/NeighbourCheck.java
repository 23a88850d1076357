package dev.tina.doctor.numeric;

import dev.tina.doctor.Difference;
import dev.tina.policy.sampling.SampleRequest;
import dev.tina.policy.sampling.SampledSequence;
import dev.tina.policy.sampling.SamplingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A group sampled alone, and the same among others: tokens and log-probabilities must be the same bits. */
final class NeighbourCheck implements ReferenceCheck {

    private static final int GROUP_SIZE = 8;
    private static final int NEIGHBOURS = 6;
    private static final int TOKENS = 40;

    @Override
    public String name() {
        return "determinism";
    }

    @Override
    public String compared() {
        return "tokens and log-probabilities of a group sampled alone against the same among others";
    }

    @Override
    public Difference difference(LoadedReference reference) {
        int[] text = reference.model().rows("long.input_ids")[0];
        SampleRequest request = request(Arrays.copyOf(text, 7), TOKENS, 5, reference);
        try (ReferenceSampler sampler = new ReferenceSampler(reference.base())) {
            List<SampledSequence> alone = sampler.sample(request);
            List<CompletableFuture<List<SampledSequence>>> others = new ArrayList<>();
            CompletableFuture<List<SampledSequence>> among = new CompletableFuture<>();
            for (int i = 0; i < NEIGHBOURS; i++) {
                if (i == NEIGHBOURS / 2) {
                    among = sampler.submit(request);
                }
                others.add(sampler.submit(
                        request(Arrays.copyOfRange(text, i, 5 * i + 4), TOKENS / 2 + 7 * i, i, reference)));
            }
            int different = different(alone, ReferenceSampler.await(among));
            others.forEach(ReferenceSampler::await);
            return new Difference(different, 0, "tokens");
        }
    }

    private static SampleRequest request(int[] prompt, int tokens, long seed, LoadedReference reference) {
        return ReferenceSampler.request(
                prompt, GROUP_SIZE, SamplingSettings.plain(1, tokens), seed, reference.adapter());
    }

    private static int different(List<SampledSequence> alone, List<SampledSequence> among) {
        int different = 0;
        for (int i = 0; i < alone.size(); i++) {
            SampledSequence one = alone.get(i);
            SampledSequence other = among.get(i);
            for (int t = 0; t < one.tokens().length; t++) {
                boolean same = one.tokens()[t] == other.tokens()[t]
                        && Float.compare(one.samplerLogprobs()[t], other.samplerLogprobs()[t]) == 0;
                different += same ? 0 : 1;
            }
        }
        return different;
    }
}
