package dev.tina.plan;

import dev.tina.common.Require;

/**
 * How much of a machine's or a device's memory a process is to plan with, as its settings say.
 *
 * @param bytes of it; 0 for a share
 * @param share of it; 0 for nine tenths where it is the process's alone, else two fifths
 */
public record MemoryAsked(long bytes, double share) {

    private static final double ALONE = 0.9;

    private static final double AMONG_OTHERS = 0.4;

    public MemoryAsked {
        Require.that(bytes >= 0, "memory", bytes, "at least 0B");
        Require.that(share >= 0 && share <= 1, "memory-share", share, "between 0 and 1");
    }

    /**
     * Bytes to plan with.
     *
     * @param total memory of the machine or the device
     * @param alone whether no other process is to use it
     */
    public long of(long total, boolean alone) {
        if (bytes > 0) {
            return bytes;
        }
        return (long) (total * (share > 0 ? share : alone ? ALONE : AMONG_OTHERS));
    }

    /** The most that a process may take where shares are not kept to: the bytes that are named, or nine tenths of all. */
    public long atMost(long total) {
        return bytes > 0 ? bytes : (long) (total * ALONE);
    }
}
