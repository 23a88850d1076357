package dev.tina.policy.forward;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.policy.torch.Torch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A batch as the model's program takes it: tokens without padding, those of common beginnings once, and where each stands
 * in the padded batch, whose rows are ordered by length.
 */
public final class PackedBatch {

    private final TokenBatch batch;
    private final int longest;
    private final AttentionTiles tiles;
    private final long[] ids;
    private final long[] position;
    private final long[] pad;
    private final long[] unpad;
    private final long[] scored;
    private final long[] target;

    public PackedBatch(TokenBatch batch, Dimensions dimensions) {
        this.batch = batch;
        this.longest = batch.longest();
        this.scored = new long[batch.scored()];
        this.target = new long[scored.length];
        int[] order = longestFirst(batch);
        this.tiles = new AttentionTiles(
                Arrays.stream(order).map(b -> batch.sequences().get(b).length).toArray(), dimensions.heads());
        this.pad = new long[longest * order.length];
        this.ids = number(inverse(order), dimensions.vocabulary());
        this.unpad = new long[ids.length];
        this.position = new long[ids.length];
        locate(order);
    }

    private static int[] longestFirst(TokenBatch batch) {
        return IntStream.range(0, batch.sequences().size())
                .boxed()
                .sorted(Comparator.comparingInt(b -> -batch.sequences().get(b).length))
                .mapToInt(b -> b)
                .toArray();
    }

    private static int[] inverse(int[] order) {
        int[] inverse = new int[order.length];
        for (int row = 0; row < order.length; row++) {
            inverse[order[row]] = row;
        }
        return inverse;
    }

    /** Numbers the tokens, those of common beginnings once, and notes which stands at each place and which are scored. */
    private long[] number(int[] rowOf, int vocabulary) {
        PrefixTree tree = new PrefixTree(vocabulary);
        int next = 0;
        for (int b = 0; b < rowOf.length; b++) {
            int[] sequence = batch.sequences().get(b);
            int token = PrefixTree.ROOT;
            for (int t = 0; t < sequence.length; t++) {
                if (t >= batch.scoredFrom()[b]) {
                    scored[next] = token;
                    target[next++] = sequence[t];
                }
                token = tree.child(token, sequence[t]);
                pad[rowOf[b] * longest + t] = token;
            }
        }
        return tree.ids();
    }

    /** A shared token is read where it stands first; its state is the same everywhere. */
    private void locate(int[] order) {
        for (int row = order.length - 1; row >= 0; row--) {
            for (int t = 0; t < batch.sequences().get(order[row]).length; t++) {
                int place = row * longest + t;
                unpad[(int) pad[place]] = place;
                position[(int) pad[place]] = t;
            }
        }
    }

    /** N: tokens that pass through the model. */
    int tokens() {
        return ids.length;
    }

    /** Queries for which attention is computed. */
    public long places() {
        return tiles.places();
    }

    /** Those of them that hold no token. */
    public long emptyPlaces() {
        return tiles.emptyPlaces();
    }

    /** The tokens themselves. [N] */
    public NDList ids(NDManager manager) {
        return new NDList(manager.create(ids));
    }

    /**
     * Where they stand: position [N]; in the padded batch, pad [B T], the token at each place, and unpad [N], the first
     * place of each token; shape [2]; tiles [n, 3].
     */
    public NDList places(NDManager manager) {
        NDManager main = Torch.inMainMemory(manager);
        NDArray shape = main.create(new long[] {batch.sequences().size(), longest});
        long[][] cut = tiles.tiles();
        NDArray flat =
                main.create(Arrays.stream(cut).flatMapToLong(Arrays::stream).toArray());
        return new NDList(
                manager.create(position),
                manager.create(pad),
                manager.create(unpad),
                shape,
                flat.reshape(cut.length, 3));
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
