package dev.tina.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.policy.checkpoint.Dimensions;

/** A batch as the model's program takes it: tokens without padding, and where each stands in the padded batch. */
final class PackedBatch {

    private final TokenBatch batch;
    private final int longest;
    private final long[] ids;
    private final long[] pad;
    private final long[] unpad;
    private final long[] scored;
    private final long[] target;

    PackedBatch(TokenBatch batch, Dimensions dimensions) {
        this.batch = batch;
        this.longest = batch.longest();
        int tokens = batch.tokens();
        boolean padded = tokens < longest * batch.sequences().size();
        this.ids = new long[tokens];
        this.pad = new long[padded ? longest * batch.sequences().size() : 0];
        this.unpad = new long[padded ? tokens : 0];
        this.scored = new long[batch.scored()];
        this.target = new long[scored.length];
        fill(padded, dimensions.vocabulary());
    }

    private void fill(boolean padded, int vocabulary) {
        int at = 0;
        int next = 0;
        for (int b = 0; b < batch.sequences().size(); b++) {
            int[] sequence = batch.sequences().get(b);
            for (int t = 0; t < sequence.length; t++, at++) {
                ids[at] = checked(sequence[t], vocabulary);
                if (padded) {
                    pad[b * longest + t] = at;
                    unpad[at] = (long) b * longest + t;
                }
                if (t >= batch.scoredFrom()[b]) {
                    scored[next] = at - 1L;
                    target[next++] = sequence[t];
                }
            }
        }
    }

    private static int checked(int id, int vocabulary) {
        if (id < 0 || id >= vocabulary) {
            throw new IllegalArgumentException("token id must be between 0 and " + (vocabulary - 1) + ", was " + id);
        }
        return id;
    }

    /** The tokens themselves. [N] */
    NDList ids(NDManager manager) {
        return new NDList(manager.create(ids));
    }

    /** Places in the padded batch: pad [B T], unpad [N] (both empty where nothing is padded), shape [2]. */
    NDList places(NDManager manager) {
        NDArray shape = Constants.inMainMemory(manager)
                .create(new long[] {batch.sequences().size(), longest});
        return new NDList(manager.create(pad), manager.create(unpad), shape);
    }

    /** Which tokens' successors are scored. [M] */
    NDList scored(NDManager manager) {
        return new NDList(manager.create(scored));
    }

    /** The successors. [M] */
    NDList target(NDManager manager) {
        return new NDList(manager.create(target));
    }

    boolean nothingScored() {
        return scored.length == 0;
    }

    /** Values of the scored tokens as rows: entry t - 1 of row b is token t's; 0 where it is not scored. */
    float[][] unpack(float[] values) {
        float[][] rows = new float[batch.sequences().size()][];
        int next = 0;
        for (int b = 0; b < rows.length; b++) {
            rows[b] = new float[batch.sequences().get(b).length - 1];
            for (int t = batch.scoredFrom()[b]; t <= rows[b].length; t++) {
                rows[b][t - 1] = values[next++];
            }
        }
        return rows;
    }

    /** The inverse of {@link #unpack}; values of tokens that are not scored are left out. */
    float[] pack(float[][] rows) {
        if (rows.length != batch.sequences().size()) {
            throw new IllegalArgumentException(
                    "rows must be " + batch.sequences().size() + ", one a sequence, were " + rows.length);
        }
        float[] values = new float[scored.length];
        int next = 0;
        for (int b = 0; b < rows.length; b++) {
            int expected = batch.sequences().get(b).length - 1;
            if (rows[b].length != expected) {
                throw new IllegalArgumentException(
                        "row " + b + " must have " + expected + " values, had " + rows[b].length);
            }
            for (int t = batch.scoredFrom()[b]; t <= expected; t++) {
                values[next++] = rows[b][t - 1];
            }
        }
        return values;
    }
}
