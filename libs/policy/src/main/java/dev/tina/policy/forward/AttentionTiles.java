package dev.tina.policy.forward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How attention over rows of unequal length is cut into products: one tile of positions after the other, each with the
 * rows that reach into it.
 *
 * <p>A tile ends where a row ends, if more than {@value #MOST_EMPTY} of its places would else be empty; only the
 * shortest tiles may have more.
 */
final class AttentionTiles {

    private static final double MOST_EMPTY = 0.03;

    /** Positions of a tile; shorter products cost more to start than to compute. */
    private static final int SHORTEST = 8;

    private static final int LONGEST = 128;

    /** Scores of a tile, in elements: what stays in a processor's cache. */
    private static final int MOST_SCORES = 1 << 22;

    private final int[] lengths;
    private final int heads;
    private final List<long[]> tiles = new ArrayList<>();
    private long places;

    /**
     * @param lengths [B] tokens of each row, the longest first
     * @param heads query heads
     */
    AttentionTiles(int[] lengths, int heads) {
        this.lengths = lengths.clone();
        this.heads = heads;
        for (int from = 0; from < lengths[0]; ) {
            int rows = rowsLongerThan(from);
            int to = end(from, rows);
            tiles.add(new long[] {from, to - from, rows});
            places += (long) rows * (to - from);
            from = to;
        }
    }

    /** First position, positions and rows of each tile. [n, 3] */
    long[][] tiles() {
        return tiles.toArray(long[][]::new);
    }

    /** Positions of all rows of all tiles: for so many queries attention is computed. */
    long places() {
        return places;
    }

    /** Those of them that hold no token. */
    long emptyPlaces() {
        return places - Arrays.stream(lengths).asLongStream().sum();
    }

    private int rowsLongerThan(int position) {
        int rows = 0;
        while (rows < lengths.length && lengths[rows] > position) {
            rows++;
        }
        return rows;
    }

    private int end(int from, int rows) {
        int longest = lengths[0];
        int fitting = Math.clamp(MOST_SCORES / ((long) rows * heads * longest), SHORTEST, LONGEST);
        int last = Math.min(from + fitting, longest);
        int best = Math.min(from + SHORTEST, last);
        for (int row = 0; row < rows; row++) {
            int to = Math.min(lengths[row], last);
            if (to > best && empty(to, rows) <= MOST_EMPTY * rows * (to - from)) {
                best = to;
            }
        }
        return best;
    }

    /** Places before the position that rows which end earlier leave empty. */
    private long empty(int position, int rows) {
        long empty = 0;
        for (int row = 0; row < rows; row++) {
            empty += Math.max(0, position - lengths[row]);
        }
        return empty;
    }
}
