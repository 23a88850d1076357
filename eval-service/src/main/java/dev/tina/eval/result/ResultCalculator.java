package dev.tina.eval.result;

import dev.tina.eval.result.EvaluationResult.SeedShare;
import dev.tina.eval.statistics.Estimate;
import dev.tina.eval.statistics.PassAt1;
import dev.tina.eval.statistics.PassAtK;
import dev.tina.eval.statistics.TaskTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Computes what an evaluation found from its samples in Postgres. */
public final class ResultCalculator {

    private final SampleStore samples;

    ResultCalculator(SampleStore samples) {
        this.samples = samples;
    }

    /** Empty where not one completion could be judged. */
    public Optional<EvaluationResult> of(UUID id, List<Long> seeds) {
        List<TaskTally> sampled = samples.tallies(id, false);
        return PassAt1.of(sampled).map(passAt1 -> result(id, seeds, sampled, passAt1));
    }

    private EvaluationResult result(UUID id, List<Long> seeds, List<TaskTally> sampled, Estimate passAt1) {
        SampleStore.Sums sums = samples.sums(id);
        Double reasonedAccuracy =
                sums.reasoned() == 0 ? null : (Double) ((double) sums.reasonedCorrect() / sums.reasoned());
        return new EvaluationResult(
                passAt1,
                passAtK(sampled),
                shares(id, seeds),
                PassAt1.of(samples.tallies(id, true)).map(Estimate::value).orElse(null),
                (int) sampled.stream().filter(tally -> tally.samples() > 0).count(),
                new EvaluationResult.Reasoned((double) sums.reasoned() / sums.samples(), reasonedAccuracy),
                sums.samples(),
                sums.truncated(),
                sums.unanswered(),
                sums.unjudged(),
                sums.tokens(),
                sums.time());
    }

    private static Map<Integer, Double> passAtK(List<TaskTally> sampled) {
        Map<Integer, Double> byK = new TreeMap<>();
        int most = sampled.stream().mapToInt(TaskTally::samples).max().orElse(0);
        for (int k = 1; k <= most; k *= 2) {
            Optional<Double> share = PassAtK.of(sampled, k);
            if (share.isPresent()) {
                byK.put(k, share.get());
            }
        }
        return byK;
    }

    private List<SeedShare> shares(UUID id, List<Long> seeds) {
        List<SeedShare> shares = new ArrayList<>();
        for (int repeat = 0; repeat < seeds.size(); repeat++) {
            long seed = seeds.get(repeat);
            PassAt1.of(samples.tallies(id, repeat)).ifPresent(share -> shares.add(new SeedShare(seed, share.value())));
        }
        return shares;
    }
}
