package dev.tina.cli.device.plan;

import dev.tina.plan.Gigabytes;
import dev.tina.plan.MemoryPart;
import dev.tina.terminal.Table;
import dev.tina.terminal.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A plan as people read it: the parts of each process, what fits at most, how long it takes. */
final class PlanMemoryText {

    private PlanMemoryText() {}

    static List<String> of(PlanDocument plan) {
        List<String> lines = new ArrayList<>();
        lines.add("plan of " + plan.recipe() + " on " + plan.base() + ", "
                + String.format(Locale.ROOT, "%.1f million parameters", plan.parameters() / 1e6));
        lines.add(String.format(
                Locale.ROOT,
                "device %s with %s; each process plans with %.0f %% of it, %s",
                plan.device().name(),
                Gigabytes.of(plan.device().total()),
                100 * plan.device().share(),
                Gigabytes.of(plan.device().each())));
        addProcess(lines, "trainer", plan.trainer().parts(), plan.trainer().bytes());
        addProcess(
                lines, "rollout worker", plan.rollout().parts(), plan.rollout().bytes());
        lines.add("");
        lines.add("together:      " + Gigabytes.of(plan.together()));
        lines.add("activations:   " + activations(plan.trainer()));
        lines.add("micro-batch:   " + microBatch(plan.trainer()));
        lines.add("sequences:     " + sequences(plan.rollout()));
        lines.add("will take:     " + time(plan.expected()));
        if (plan.trainer().refusal() != null) {
            lines.add("");
            lines.add("such a job is refused: " + plan.trainer().refusal());
        }
        return lines;
    }

    private static void addProcess(List<String> lines, String name, List<MemoryPart> parts, long bytes) {
        Table table = new Table(List.of(Column.left(name, 30), Column.right("", 10)));
        parts.forEach(part -> table.add("  " + part.name(), Gigabytes.of(part.bytes())));
        table.add("  in all", Gigabytes.of(bytes));
        lines.add("");
        lines.addAll(table.lines());
    }

    private static String activations(PlanDocument.Trainer trainer) {
        return trainer.layersKept() == trainer.layers()
                ? "kept of all " + trainer.layers() + " layers"
                : "kept whole of " + trainer.layersKept() + " layers of " + trainer.layers()
                        + ", computed again for the others";
    }

    private static String microBatch(PlanDocument.Trainer trainer) {
        return trainer.microBatchTokens() + " tokens; the largest that fits: "
                + orNone(trainer.largestMicroBatchKept()) + " with all layers kept, "
                + orNone(trainer.largestMicroBatch()) + " with all computed again";
    }

    private static String orNone(@Nullable Integer tokens) {
        return tokens == null ? "none" : tokens.toString();
    }

    private static String sequences(PlanDocument.Rollout rollout) {
        String most = "at most " + rollout.largestSequences() + ", with " + Gigabytes.of(rollout.cacheBytes())
                + " for keys and values";
        return rollout.sequences() + " at once; " + most
                + (rollout.fits() ? "" : "; the base does not fit into this share of the memory");
    }

    private static String time(@Nullable PlannedTime time) {
        if (time == null) {
            return "unknown: no data sheet of this device is known; --measured takes what './tina doctor -o json' printed";
        }
        String dollars =
                time.dollars() == null ? "no price is known" : String.format(Locale.ROOT, "%.2f $", time.dollars());
        return String.format(
                Locale.ROOT,
                "%.1f h, %s; %.0f tokens/s sampled, %.0f learned, %.0f s a step (%s)",
                time.hours(),
                dollars,
                time.sampledTokensPerSecond(),
                time.learnedTokensPerSecond(),
                time.secondsPerStep(),
                time.basis());
    }
}
