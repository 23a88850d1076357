package dev.tina.doctor.numeric;

import dev.tina.doctor.Difference;
import dev.tina.policy.forward.Policy;
import java.util.List;

/** The log-probabilities of given tokens, with and without the adapter. */
final class LogprobsCheck implements ReferenceCheck {

    @Override
    public String name() {
        return "log-probabilities";
    }

    @Override
    public String compared() {
        return "log-probabilities of base and adapter against those of transformers and PEFT";
    }

    @Override
    public Difference difference(LoadedReference reference) {
        double ofBase = largest(reference, new Policy(reference.base(), null), "base.logprobs");
        double adapted = largest(reference, new Policy(reference.base(), reference.adapter()), "adapter.logprobs");
        return new Difference(Math.max(ofBase, adapted), reference.bounds().logprobs(), "nats");
    }

    private static double largest(LoadedReference reference, Policy policy, String tensor) {
        List<int[]> sequences = reference.model().sequences();
        float[][] found = policy.logprobs(sequences, 1);
        float[] expected = reference.model().floats(tensor);
        int width = expected.length / sequences.size();
        double largest = 0;
        for (int b = 0; b < found.length; b++) {
            for (int t = 0; t < found[b].length; t++) {
                largest = Math.max(largest, Math.abs((double) found[b][t] - expected[b * width + t]));
            }
        }
        return largest;
    }
}
