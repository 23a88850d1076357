package dev.tina.doctor.speed;

import dev.tina.limit.Demand;
import dev.tina.limit.SamplingDemand;
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
import java.util.stream.IntStream;

/** Draws completions with an adapter, as a rollout worker with its defaults does. */
final class SamplingWork implements TimedWork {

    private final BaseModel base;
    private final LoraAdapter adapter;
    private final Sampler sampler;

    /** @param adapter stays the caller's */
    SamplingWork(BaseModel base, LoraAdapter adapter, int cores) {
        this.base = base;
        this.adapter = adapter;
        this.sampler = new Sampler(base, SamplerConfig.defaults().on(base, cores));
    }

    @Override
    public String name() {
        return "sampling";
    }

    @Override
    public void run(Rung rung) {
        List<int[]> prompts = new MadePrompts(base.config().dimensions().vocabulary()).of(rung);
        List<CompletableFuture<List<SampledSequence>>> groups = IntStream.range(0, prompts.size())
                .mapToObj(i -> sampler.submit(new SampleRequest(
                        prompts.get(i),
                        rung.groupSize(),
                        SamplingSettings.plain(1, rung.newTokens()),
                        i,
                        Set.of(),
                        adapter,
                        false)))
                .toList();
        groups.forEach(CompletableFuture::join);
    }

    @Override
    public List<Demand> demand(Rung rung) {
        return new SamplingDemand(
                        base.config(), base.precision(), adapter.config().rank())
                .of(MadePrompts.lengths(rung), rung.groupSize(), rung.newTokens());
    }

    @Override
    public void close() {
        sampler.close();
    }
}
