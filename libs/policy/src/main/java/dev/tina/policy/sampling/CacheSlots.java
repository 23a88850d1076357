package dev.tina.policy.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The rows of a cache by slot; a slot without a row is free. */
final class CacheSlots {

    private static final SamplingSettings FREE_SLOT = SamplingSettings.plain(1, 1);

    private final @Nullable SequenceRow[] rows;

    private CacheSlots(@Nullable SequenceRow[] rows) {
        this.rows = rows;
    }

    /** That many slots, these rows in the first of them. */
    static CacheSlots of(int count, List<SequenceRow> rows) {
        return new CacheSlots(Arrays.copyOf(rows.toArray(SequenceRow[]::new), count));
    }

    int count() {
        return rows.length;
    }

    /** The row of a slot, if it has one. */
    @Nullable
    SequenceRow row(int slot) {
        return rows[slot];
    }

    List<SequenceRow> live() {
        List<SequenceRow> live = new ArrayList<>();
        for (SequenceRow row : rows) {
            if (row != null) {
                live.add(row);
            }
        }
        return live;
    }

    void freeSettled() {
        for (int slot = 0; slot < rows.length; slot++) {
            SequenceRow row = rows[slot];
            if (row != null && row.isSettled()) {
                rows[slot] = null;
            }
        }
    }

    long[] liveSlots() {
        return slots(true).toArray();
    }

    int freeSlots() {
        return (int) slots(false).count();
    }

    /** Puts rows into free slots and tells which. */
    long[] place(List<SequenceRow> arriving) {
        long[] free = slots(false).limit(arriving.size()).toArray();
        for (int i = 0; i < free.length; i++) {
            rows[(int) free[i]] = arriving.get(i);
        }
        return free;
    }

    /** The settings of each slot's row; any settings for a free slot. */
    List<SamplingSettings> settings() {
        List<SamplingSettings> settings = new ArrayList<>();
        for (SequenceRow row : rows) {
            settings.add(row == null ? FREE_SLOT : row.group().request().sampling());
        }
        return settings;
    }

    /** Newest tokens, their positions, first columns. [3, count] */
    long[] state(int column, int first) {
        long[] state = new long[3 * rows.length];
        Arrays.fill(state, 2 * rows.length, state.length, first);
        for (int slot = 0; slot < rows.length; slot++) {
            SequenceRow row = rows[slot];
            if (row != null) {
                state[slot] = row.newestToken();
                state[rows.length + slot] = row.position();
                state[2 * rows.length + slot] = (long) column - row.position();
            }
        }
        return state;
    }

    /** The random number of each slot for each of its next tokens. [steps, count] */
    double[] uniforms(int steps) {
        double[] uniforms = new double[Math.multiplyExact(steps, rows.length)];
        for (int i = 0; i < uniforms.length; i++) {
            SequenceRow row = rows[i % rows.length];
            uniforms[i] = row == null ? 0 : row.uniform(i / rows.length);
        }
        return uniforms;
    }

    private LongStream slots(boolean taken) {
        return IntStream.range(0, rows.length)
                .filter(slot -> (rows[slot] != null) == taken)
                .asLongStream();
    }
}
