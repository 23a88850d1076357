package dev.tina.cli.report;

import dev.tina.cli.client.answer.CostAnswer;
import dev.tina.cli.client.answer.CostAnswer.Dollars;
import dev.tina.terminal.Html;
import dev.tina.terminal.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the job has cost, by role and device; what is unknown says so, with its reason. */
final class CostSection {

    private CostSection() {}

    /** {@code cost} is null where the job does not say. */
    static String section(@Nullable CostAnswer cost) {
        if (cost == null) {
            return Html.section("Cost", Html.paragraph("Unknown."));
        }
        Table table = Table.of("role", "device", "device-seconds", "of those discarded", "dollars");
        for (CostAnswer.Line line : cost.lines()) {
            table.add(
                    line.role().toLowerCase(Locale.ROOT),
                    line.device(),
                    String.format(Locale.ROOT, "%.1f", line.deviceSeconds()),
                    String.format(Locale.ROOT, "%.1f", line.discardedSeconds()),
                    dollars(line.dollars(), "%.4f", line.unknown()));
        }
        return Html.section("Cost", table.html() + sums(cost.dollars()) + idle(cost));
    }

    private static String sums(Dollars dollars) {
        return Table.of("sum", "dollars")
                .add("altogether", dollars(dollars.total(), "%.4f", dollars.unknown()))
                .add("per step", dollars(dollars.perStep(), "%.6f", dollars.unknown()))
                .add(
                        "per point of held-out Pass@1 gained",
                        dollars(dollars.perPoint(), "%.6f", dollars.whyNotPerPoint()))
                .html();
    }

    private static String idle(CostAnswer cost) {
        return cost.idleUnknown() == null ? "" : Html.paragraph("Idle: " + cost.idleUnknown() + ".");
    }

    private static String dollars(@Nullable Double dollars, String format, @Nullable String whyNot) {
        if (dollars != null) {
            return String.format(Locale.ROOT, format, dollars);
        }
        return whyNot == null ? "unknown" : "unknown: " + whyNot;
    }
}
