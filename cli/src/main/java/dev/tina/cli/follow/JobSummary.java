package dev.tina.cli.follow;

import dev.tina.cli.client.answer.CostAnswer;
import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.EvaluationAnswer.Reasoned;
import dev.tina.cli.client.answer.HeadlineAnswer;
import dev.tina.cli.client.answer.HeadlineAnswer.Judged;
import dev.tina.cli.client.answer.HeldOutAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.text.Percent;
import dev.tina.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The end of a job in words: what was reached, what reasoning had to do with it, what it learned from, what it cost. */
public final class JobSummary {

    private final JobResult result;

    public JobSummary(JobResult result) {
        this.result = result;
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        JobAnswer job = result.job();
        result.headline().ifPresentOrElse(headline -> addJudgement(headline, lines), () -> addSilence(lines));
        if (job.outcome() != null && !job.outcome().sentence().isEmpty()) {
            lines.add(job.outcome().sentence());
        }
        if (job.stepTime() != null && !job.stepTime().sentence().isEmpty()) {
            lines.add(job.stepTime().sentence());
        }
        lines.addAll(SignalLines.all(job.signals()));
        lines.add(cost());
        return lines;
    }

    private void addJudgement(HeadlineAnswer headline, List<String> lines) {
        lines.add("Pass@1 on the held-out tasks%s (95 %% interval):"
                .formatted(headline.taskSet() == null ? "" : " of " + headline.taskSet()));
        Table table = Table.of("", "version", "sampled", "greedy");
        add(table, "base", headline.base());
        add(table, "best", headline.best());
        if (headline.last() != null
                && headline.last().policyVersion() != headline.best().policyVersion()) {
            add(table, "last", headline.last());
        }
        table.lines().forEach(line -> lines.add("  " + line));
        if (!result.job().isNotBetter() && !result.job().isNothingLearned()) {
            lines.add("  " + gain(headline));
        }
        HeldOutAnswer heldOut = result.job().heldOut();
        if (heldOut != null && heldOut.sentence() != null) {
            lines.add(heldOut.sentence());
        }
        lines.add("");
        addReasoning(headline, lines);
    }

    private static void add(Table table, String row, Judged judged) {
        table.add(
                row,
                Integer.toString(judged.policyVersion()),
                Percent.withInterval(
                        judged.passAt1().value(),
                        judged.passAt1().low(),
                        judged.passAt1().high()),
                judged.greedy() == null ? "-" : Percent.of(judged.greedy()));
    }

    private static String gain(HeadlineAnswer headline) {
        Judged base = headline.base();
        Judged best = headline.best();
        String chance = best.passAt1().isApartFrom(base.passAt1())
                ? "; the intervals do not touch"
                : "; the intervals touch, so this may be chance";
        return Percent.difference(best.passAt1().value() - base.passAt1().value()) + " points from base to best"
                + chance;
    }

    private void addReasoning(HeadlineAnswer headline, List<String> lines) {
        Optional<Reasoned> base = reasoned(headline.base());
        Optional<Reasoned> best = reasoned(headline.best());
        boolean trained = headline.best().policyVersion() != headline.base().policyVersion();
        if (trained && base.isPresent() && best.isPresent()) {
            lines.add("How often the answer was worked out step by step, and how right it was when it was:");
            lines.add("  base  " + text(base.get()));
            lines.add("  best  " + text(best.get()));
            lines.add("");
        }
    }

    private Optional<Reasoned> reasoned(Judged judged) {
        return result.of(judged.policyVersion()).flatMap(each -> Optional.ofNullable(each.reasoned()));
    }

    private static String text(Reasoned reasoned) {
        Double accuracy = reasoned.accuracy();
        return Percent.of(reasoned.share()) + " of the samples"
                + (accuracy == null ? "" : ", " + Percent.of(accuracy) + " of those right");
    }

    /** Where base or best is not judged, what is. */
    private void addSilence(List<String> lines) {
        if (result.evaluations().isEmpty()) {
            return;
        }
        lines.add("Pass@1 on the held-out tasks, not known from base to best:");
        result.evaluations().forEach(each -> lines.add("  version " + each.policyVersion() + "  " + judged(each)));
        lines.add("");
    }

    private static String judged(EvaluationAnswer evaluation) {
        EstimatedShare share = evaluation.passAt1();
        return share == null ? "not judged" : Percent.withInterval(share.value(), share.low(), share.high());
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
