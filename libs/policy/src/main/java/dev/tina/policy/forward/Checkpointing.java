package dev.tina.policy.forward;

import dev.tina.modelfiles.config.Dimensions;
import dev.tina.policy.weights.BaseModel;

/** Whether backward computes activations again instead of keeping them. */
public enum Checkpointing {
    /** Keeps them where they are estimated to fit a fixed budget. */
    AUTOMATIC,
    /** Computes them again, layer by layer. */
    ALWAYS,
    /** Keeps them. */
    NEVER;

    private static final long BUDGET_BYTES = 512L << 20;

    boolean recomputes(BaseModel base, PackedBatch batch) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTOMATIC -> bytes(base, batch) > BUDGET_BYTES;
        };
    }

    /** Rough size of a kept graph: what each operation of a layer saves for its gradient. */
    private static long bytes(BaseModel base, PackedBatch batch) {
        Dimensions d = base.config().dimensions();
        long ofTokens = (6L * d.hidden() + 6L * d.intermediate()) * batch.tokens();
        long ofAttention = 8L * (d.queryWidth() + d.keyWidth()) * batch.places();
        return (ofTokens + ofAttention) * base.type().bytes() * d.layers();
    }
}
