package dev.tina.doctor.numeric;

import dev.tina.doctor.Difference;
import dev.tina.policy.adapter.LoraAdapter;
import org.jspecify.annotations.Nullable;

/** Greedy text of base and adapter. */
final class GreedyCheck implements ReferenceCheck {

    @Override
    public String name() {
        return "greedy text";
    }

    @Override
    public String compared() {
        return "greedy tokens of base and adapter against those of transformers and PEFT, 0 where all are equal";
    }

    @Override
    public Difference difference(LoadedReference reference) {
        try (ReferenceSampler sampler = new ReferenceSampler(reference.base())) {
            double ofBase = gap(sampler, reference, null, "base.greedy");
            double adapted = gap(sampler, reference, reference.adapter(), "adapter.greedy");
            return new Difference(Math.max(ofBase, adapted), reference.bounds().greedy(), "nats");
        }
    }

    private static double gap(
            ReferenceSampler sampler, LoadedReference reference, @Nullable LoraAdapter adapter, String tensor) {
        int[] prompt = reference.model().rows("base.greedy_prompt")[0];
        return GreedyGap.of(
                sampler, reference.base(), adapter, prompt, reference.model().rows(tensor)[0]);
    }
}
