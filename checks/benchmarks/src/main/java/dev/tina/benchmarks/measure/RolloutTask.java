package dev.tina.benchmarks.measure;

import dev.tina.benchmarks.workload.RolloutShape;
import dev.tina.limit.Demand;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.sampling.SampleRequest;
import dev.tina.policy.sampling.SampledSequence;
import dev.tina.policy.sampling.Sampler;
import dev.tina.policy.sampling.SamplerConfig;
import dev.tina.policy.sampling.SamplingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Draws completions at temperature 1 without stop tokens, all groups submitted at once. */
final class RolloutTask implements MeasuredTask {

    private final MeasuredPolicy policy;
    private final List<LoraAdapter> adapters;
    private final Sampler sampler;

    /** The sampler of a rollout worker with its defaults. */
    RolloutTask(MeasuredPolicy policy) {
        this.policy = policy;
        this.adapters = IntStream.range(0, policy.order().adapters())
                .mapToObj(policy::adapter)
                .toList();
        SamplerConfig config =
                SamplerConfig.defaults().on(policy.base(), policy.order().runs().threads());
        this.sampler = new Sampler(policy.base(), config);
    }

    @Override
    public void run(RolloutShape shape) {
        draw(shape, adapters);
    }

    /** [P][G] completions; group i by adapter i modulo their number. */
    List<List<SampledSequence>> draw(RolloutShape shape, List<LoraAdapter> by) {
        List<CompletableFuture<List<SampledSequence>>> groups = new ArrayList<>();
        for (int group = 0; group < shape.prompts(); group++) {
            groups.add(sampler.submit(new SampleRequest(
                    policy.prompts().get(group),
                    shape.groupSize(),
                    SamplingSettings.plain(1, shape.newTokens()),
                    group,
                    Set.of(),
                    by.get(group % by.size()),
                    policy.order().deterministic())));
        }
        return groups.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public List<Demand> demand() {
        return policy.samplingDemand();
    }

    @Override
    public void close() {
        sampler.close();
        adapters.forEach(LoraAdapter::close);
    }
}
