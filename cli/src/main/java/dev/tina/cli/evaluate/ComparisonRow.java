package dev.tina.cli.evaluate;

import dev.tina.cli.client.answer.BaselineAnswer;
import dev.tina.cli.client.answer.BaselineAnswer.Figure;
import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.text.Percent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a comparison: what is known of one model.
 *
 * @param mark where the figures come from
 * @param scores by benchmark
 * @param published the average as it was published; absent where there is none
 */
record ComparisonRow(
        String label,
        String mark,
        Map<String, Score> scores,
        @Nullable Figure published) {

    /**
     * Pass@1 on a benchmark.
     *
     * @param measured with its interval; absent of published figures
     * @param evaluationId that it was measured by
     */
    record Score(
            double value,
            @Nullable Double deviation,
            @Nullable EstimatedShare measured,
            @Nullable String evaluationId) {

        String text() {
            if (measured != null) {
                return Percent.numberWithInterval(measured.value(), measured.low(), measured.high());
            }
            return Percent.number(value) + (deviation == null ? "" : " ± " + Percent.number(deviation));
        }
    }

    static ComparisonRow of(BaselineAnswer published) {
        Map<String, Score> scores = new LinkedHashMap<>();
        published
                .figures()
                .forEach((benchmark, figure) ->
                        scores.put(benchmark, new Score(figure.value(), figure.deviation(), null, null)));
        return new ComparisonRow(
                published.model(), published.mark() + "; " + published.source(), scores, published.average());
    }

    /** Of several evaluations on one benchmark the first is shown. */
    static ComparisonRow of(String label, List<EvaluationAnswer> evaluations) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (EvaluationAnswer evaluation : evaluations) {
            EstimatedShare share = evaluation.passAt1();
            if (share != null) {
                scores.putIfAbsent(evaluation.benchmark(), new Score(share.value(), null, share, evaluation.id()));
            }
        }
        return new ComparisonRow(label, "measured here, 95 % interval", scores, null);
    }

    /**
     * The plain mean over some benchmarks. Its interval is put together from those of the benchmarks, which are
     * independent (MOVER, Zou and Donner 2008, Statistics in Medicine 27, 1693).
     */
    Optional<String> mean(List<String> benchmarks) {
        if (benchmarks.isEmpty() || !scores.keySet().containsAll(benchmarks)) {
            return Optional.empty();
        }
        double sum = 0;
        double below = 0;
        double above = 0;
        boolean measured = true;
        for (Score score : benchmarks.stream().map(scores::get).toList()) {
            sum += score.value();
            EstimatedShare estimate = score.measured();
            measured &= estimate != null;
            below += estimate == null ? 0 : Math.pow(estimate.value() - estimate.low(), 2);
            above += estimate == null ? 0 : Math.pow(estimate.high() - estimate.value(), 2);
        }
        int n = benchmarks.size();
        double mean = sum / n;
        double low = mean - Math.sqrt(below) / n;
        double high = mean + Math.sqrt(above) / n;
        return Optional.of(measured ? Percent.numberWithInterval(mean, low, high) : Percent.number(mean));
    }
}
