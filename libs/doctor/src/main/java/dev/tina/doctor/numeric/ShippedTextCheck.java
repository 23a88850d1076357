package dev.tina.doctor.numeric;

import dev.tina.doctor.CheckResult;
import dev.tina.doctor.Difference;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.weights.BaseModel;
import java.util.List;

/** Greedy texts of a base with their log-probabilities, against those that were recorded of it. */
final class ShippedTextCheck {

    private static final String CHECK = "reference text";

    private ShippedTextCheck() {}

    static CheckResult of(BaseModel base, List<RecordedTexts.Text> texts) {
        if (texts.isEmpty()) {
            return CheckResult.skipped(
                    CHECK,
                    base.name(),
                    "no text of this model was recorded: what it computes is checked on the reference models alone");
        }
        return CheckResult.attempt(CHECK, base.name(), () -> {
            double largest = 0;
            try (ReferenceSampler sampler = new ReferenceSampler(base)) {
                for (RecordedTexts.Text text : texts) {
                    largest = Math.max(largest, GreedyGap.of(sampler, base, null, text.prompt(), text.greedy()));
                    largest = Math.max(largest, apart(base, text));
                }
            }
            double bound = NumericBounds.ofTrained(base.precision()).logprobs();
            return CheckResult.of(
                    CHECK,
                    base.name(),
                    new Difference(largest, bound, "nats"),
                    "greedy texts and their log-probabilities against those of transformers");
        });
    }

    private static double apart(BaseModel base, RecordedTexts.Text text) {
        int[] all = GreedyGap.joined(text.prompt(), text.greedy(), text.greedy().length);
        float[] found = new Policy(base, null).logprobs(List.of(all), 1)[0];
        int from = text.prompt().length - 1;
        double largest = 0;
        for (int t = 0; t < text.logprobs().length; t++) {
            largest = Math.max(largest, Math.abs(found[from + t] - text.logprobs()[t]));
        }
        return largest;
    }
}
