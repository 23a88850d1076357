package dev.tina.cli.job;

import dev.tina.cli.client.answer.CostAnswer;
import dev.tina.cli.client.answer.CostAnswer.Dollars;
import dev.tina.cli.client.answer.PublishedCostsAnswer;
import dev.tina.terminal.Table;
import dev.tina.terminal.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Costs as lines of text; what is unknown says so, with its reason. */
final class CostTable {

    private static final String INDENT = "  ";
    private static final String UNKNOWN = "unknown";
    private static final String DOLLARS = "%.6f";

    private CostTable() {}

    /** What a job has cost; {@code cost} is null where the job does not say. */
    static List<String> ours(String job, @Nullable CostAnswer cost) {
        var lines = new ArrayList<String>();
        lines.add("job " + job);
        if (cost == null) {
            lines.add(INDENT + "cost " + UNKNOWN);
            return lines;
        }
        roles(cost).lines().forEach(line -> lines.add(INDENT + line));
        Dollars dollars = cost.dollars();
        lines.add("  total " + sum(dollars.total(), dollars.unknown()));
        lines.add("  per step " + sum(dollars.perStep(), dollars.unknown()));
        lines.add("  per point of held-out Pass@1 gained " + sum(dollars.perPoint(), dollars.whyNotPerPoint()));
        if (cost.idleUnknown() != null) {
            lines.add("  idle: " + cost.idleUnknown());
        }
        return lines;
    }

    private static Table roles(CostAnswer cost) {
        Table table = new Table(List.of(
                Column.left("role", 10),
                Column.left("device", 24),
                Column.right("device-seconds", 14),
                Column.right("discarded", 10),
                Column.right("dollars", 11)));
        for (CostAnswer.Line line : cost.lines()) {
            table.add(
                    line.role().toLowerCase(Locale.ROOT),
                    line.device(),
                    figure(line.deviceSeconds(), "%.1f"),
                    figure(line.discardedSeconds(), "%.1f"),
                    line.dollars() == null ? UNKNOWN : figure(line.dollars(), DOLLARS));
        }
        return table;
    }

    private static String sum(@Nullable Double dollars, @Nullable String whyNot) {
        if (dollars != null) {
            return figure(dollars, DOLLARS) + " $";
        }
        return whyNot == null ? UNKNOWN : UNKNOWN + ": " + whyNot;
    }

    static List<String> published(PublishedCostsAnswer costs) {
        var lines = new ArrayList<String>();
        lines.add("as published: " + costs.source());
        Table tasks = published("dollars", "training", "evaluation", "both");
        for (PublishedCostsAnswer.Task task : costs.tasks()) {
            tasks.add(task.item(), dollars(task.training()), dollars(task.evaluation()), dollars(task.total()));
        }
        Table models = published("to train", "dollars", "GPU-hours", "samples");
        for (PublishedCostsAnswer.Model model : costs.comparison()) {
            models.add(
                    model.model(),
                    dollars(model.dollars()),
                    figure(model.gpuHours(), "%.0f"),
                    Long.toString(model.sampledOutputs()));
        }
        tasks.lines().forEach(line -> lines.add(INDENT + line));
        models.lines().forEach(line -> lines.add(INDENT + line));
        return lines;
    }

    private static Table published(String item, String first, String second, String third) {
        return new Table(List.of(
                Column.left(item, 40), Column.right(first, 8), Column.right(second, 10), Column.right(third, 8)));
    }

    private static String dollars(@Nullable Double dollars) {
        return dollars == null ? "-" : figure(dollars, "%.0f");
    }

    private static String figure(double value, String format) {
        return String.format(Locale.ROOT, format, value);
    }
}
