package dev.tina.benchmarks.memory;

import dev.tina.plan.Gigabytes;
import dev.tina.plan.MemoryNeed;
import java.util.List;
import java.util.Locale;

/**
 * A process whose memory was planned and measured.
 *
 * @param model its name
 * @param measured the most resident memory, in bytes; 0 where the process failed
 * @param failure why it failed; empty where it did not
 */
record MemoryRow(String model, MemoryOrder order, MemoryNeed planned, long measured, String failure) {

    static final List<String> HEAD = List.of(
            "model",
            "process",
            "P x G x N",
            "prompt",
            "micro-batch",
            "type",
            "planned",
            "measured",
            "planned over measured");

    /** As the table shows it. */
    List<String> cells() {
        return List.of(
                model,
                order.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                order.shape().toString(),
                Integer.toString(order.prompt()),
                order.kind() == MemoryKind.ROLLOUT ? "" : Integer.toString(order.microBatchTokens()),
                order.model().precision().name().toLowerCase(Locale.ROOT),
                Gigabytes.of(planned.bytes()),
                measured == 0 ? failure : Gigabytes.of(measured),
                measured == 0 ? "" : String.format(Locale.ROOT, "%.2f", planned.bytes() / (double) measured));
    }
}
