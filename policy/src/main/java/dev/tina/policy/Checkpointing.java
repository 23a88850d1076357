package dev.tina.policy;

import dev.tina.policy.checkpoint.Dimensions;

/** Whether backward computes activations again instead of keeping them. */
public enum Checkpointing {
    /** Keeps them where they are estimated to fit a fixed budget. */
    AUTOMATIC,
    /** Computes them again, layer by layer. */
    ALWAYS,
    /** Keeps them. */
    NEVER;

    private static final long BUDGET_BYTES = 512L << 20;

    boolean recomputes(BaseModel base, TokenBatch batch) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTOMATIC -> bytes(base, batch) > BUDGET_BYTES;
        };
    }

    /** Rough size of a kept graph: what each operation of a layer saves for its gradient. */
    private static long bytes(BaseModel base, TokenBatch batch) {
        Dimensions d = base.config().dimensions();
        long wide = 6L * d.hidden() + 8L * (d.queryWidth() + d.keyWidth()) + 6L * d.intermediate();
        return wide * base.type().bytes() * d.layers() * batch.tokens();
    }
}
