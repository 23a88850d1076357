package dev.tina.grpo.step;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one step did.
 *
 * @param step number of finished steps, this one included: the version of the policy it made
 * @param metrics by name; those of passes are means over the passes
 * @param passes metrics of each optimiser update made from the batch
 * @param degenerate [P] whether each group had no gradient
 */
public record StepResult(
        int step, Map<String, Double> metrics, List<Map<String, Double>> passes, List<Boolean> degenerate) {

    public StepResult {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        passes = passes.stream()
                .<Map<String, Double>>map(pass -> Collections.unmodifiableMap(new TreeMap<>(pass)))
                .toList();
        degenerate = List.copyOf(degenerate);
    }
}
