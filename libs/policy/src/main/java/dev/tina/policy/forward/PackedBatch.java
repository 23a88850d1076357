package dev.tina.policy.forward;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.policy.torch.Torch;

/**
 * A batch as the model's program takes it: tokens without padding, those of common beginnings once, and where each stands
 * in the padded batch.
 */
public final class PackedBatch {

    private final TokenBatch batch;
    private final int longest;
    private final long[] ids;
    private final long[] pad;
    private final long[] unpad;
    private final long[] scored;
    private final long[] target;

    public PackedBatch(TokenBatch batch, Dimensions dimensions) {
        this.batch = batch;
        this.longest = batch.longest();
        this.scored = new long[batch.scored()];
        this.target = new long[scored.length];
        long[] places = new long[longest * batch.sequences().size()];
        this.ids = number(places, dimensions.vocabulary());
        boolean asTheyStand = ids.length == places.length;
        this.pad = asTheyStand ? new long[0] : places;
        this.unpad = asTheyStand ? new long[0] : firstPlaces();
    }

    /** Numbers the tokens, those of common beginnings once, and notes which stands at each place and which are scored. */
    private long[] number(long[] places, int vocabulary) {
        PrefixTree tree = new PrefixTree(vocabulary);
        int next = 0;
        for (int b = 0; b < batch.sequences().size(); b++) {
            int[] sequence = batch.sequences().get(b);
            int token = PrefixTree.ROOT;
            for (int t = 0; t < sequence.length; t++) {
                if (t >= batch.scoredFrom()[b]) {
                    scored[next] = token;
                    target[next++] = sequence[t];
                }
                token = tree.child(token, sequence[t]);
                places[b * longest + t] = token;
            }
        }
        return tree.ids();
    }

    /** A shared token is read where it stands first; its state is the same everywhere. */
    private long[] firstPlaces() {
        long[] first = new long[ids.length];
        for (int b = batch.sequences().size() - 1; b >= 0; b--) {
            for (int t = 0; t < batch.sequences().get(b).length; t++) {
                first[(int) pad[b * longest + t]] = (long) b * longest + t;
            }
        }
        return first;
    }

    /** N: tokens that pass through the model. */
    int tokens() {
        return ids.length;
    }

    /** B T: places of the padded batch, over which attention runs. */
    public int places() {
        return longest * batch.sequences().size();
    }

    /** The tokens themselves. [N] */
    public NDList ids(NDManager manager) {
        return new NDList(manager.create(ids));
    }

    /** Places in the padded batch: pad [B T], unpad [N] (both empty where nothing is padded), shape [2]. */
    public NDList places(NDManager manager) {
        NDArray shape =
                Torch.inMainMemory(manager).create(new long[] {batch.sequences().size(), longest});
        return new NDList(manager.create(pad), manager.create(unpad), shape);
    }

    /** Which tokens' successors are scored. [M] */
    public NDList scored(NDManager manager) {
        return new NDList(manager.create(scored));
    }

    /** The successors. [M] */
    public NDList target(NDManager manager) {
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
    public float[] pack(float[][] rows) {
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
