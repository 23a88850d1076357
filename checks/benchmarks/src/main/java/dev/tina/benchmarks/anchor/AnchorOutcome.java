package dev.tina.benchmarks.anchor;

import org.jspecify.annotations.Nullable;

/**
 * What came of running an anchor.
 *
 * @param system vLLM, transformers or TRL
 * @param result null where there is none
 * @param reason why there is none; empty where there is one
 */
public record AnchorOutcome(String system, @Nullable AnchorResult result, String reason) {

    static AnchorOutcome of(AnchorResult result) {
        return new AnchorOutcome(result.system(), result, "");
    }

    static AnchorOutcome without(String system, String reason) {
        return new AnchorOutcome(system, null, reason);
    }
}
