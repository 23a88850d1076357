package dev.tina.cli.job;

import dev.tina.cli.client.JobResult;
import dev.tina.cli.client.answer.CostAnswer;
import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.EvaluationAnswer.Reasoned;
import dev.tina.cli.text.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The end of a job in words: what was reached, what reasoning had to do with it, and what it cost. */
public final class JobSummary {

    private final JobResult result;

    public JobSummary(JobResult result) {
        this.result = result;
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        if (result.job().isJudged()) {
            addJudgement(lines);
        }
        lines.add(cost());
        return lines;
    }

    private void addJudgement(List<String> lines) {
        EvaluationAnswer before = result.before();
        EvaluationAnswer after = result.after();
        lines.add("Pass@1 on %s held-out tasks the training never saw, %d samples each (95 %% interval):"
                .formatted(after.tasks() == null ? "the" : after.tasks().toString(), after.samplesPerTask()));
        lines.add("  before  " + judged(before));
        lines.add("  after   " + judged(after));
        gain(before.passAt1(), after.passAt1()).ifPresent(gain -> lines.add("  " + gain));
        lines.add("");
        lines.add("How often the answer was worked out step by step, and how right it was when it was:");
        lines.add("  before  " + reasoned(before.reasoned()));
        lines.add("  after   " + reasoned(after.reasoned()));
        lines.add("");
    }

    private static String judged(EvaluationAnswer evaluation) {
        EstimatedShare passAt1 = evaluation.passAt1();
        Double greedy = evaluation.greedy();
        return (passAt1 == null
                        ? "not judged"
                        : "sampled " + Percent.withInterval(passAt1.value(), passAt1.low(), passAt1.high()))
                + (greedy == null ? "" : "   greedy " + Percent.of(greedy));
    }

    private static Optional<String> gain(@Nullable EstimatedShare before, @Nullable EstimatedShare after) {
        if (before == null || after == null) {
            return Optional.empty();
        }
        String chance = after.isApartFrom(before)
                ? "; the intervals do not touch"
                : "; the intervals touch, so this may be chance";
        return Optional.of(Percent.difference(after.value() - before.value()) + " points" + chance);
    }

    private static String reasoned(@Nullable Reasoned reasoned) {
        if (reasoned == null) {
            return "-";
        }
        Double accuracy = reasoned.accuracy();
        return Percent.of(reasoned.share()) + " of the samples"
                + (accuracy == null ? "" : ", " + Percent.of(accuracy) + " of those right");
    }

    private String cost() {
        CostAnswer cost = result.job().cost();
        Map<String, Double> seconds = new TreeMap<>(cost == null ? Map.of() : cost.deviceSeconds());
        if (seconds.isEmpty()) {
            return "device-seconds: unknown";
        }
        var parts = new ArrayList<String>();
        double total = 0;
        for (Map.Entry<String, Double> role : seconds.entrySet()) {
            parts.add(String.format(Locale.ROOT, "%s %.1f", role.getKey(), role.getValue()));
            total += role.getValue();
        }
        return String.format(Locale.ROOT, "device-seconds: %.1f (%s)", total, String.join(", ", parts));
    }
}
