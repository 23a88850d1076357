package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttentionTilesTest {

    private static final int HEADS = 9;

    @Test
    void rowsOfOneLengthLeaveNothingEmptyAndTilesAreNoLongerThan128() {
        AttentionTiles tiles = new AttentionTiles(new int[] {200, 200}, HEADS);
        assertThat(tiles.tiles()).isDeepEqualTo(new long[][] {{0, 128, 2}, {128, 72, 2}});
        assertThat(tiles.places()).isEqualTo(400);
        assertThat(tiles.emptyPlaces()).isZero();
    }

    @Test
    void aTileEndsWhereARowEndsAndTheNextDoesWithoutIt() {
        AttentionTiles tiles = new AttentionTiles(new int[] {100, 40}, HEADS);
        assertThat(tiles.tiles()).isDeepEqualTo(new long[][] {{0, 40, 2}, {40, 60, 1}});
        assertThat(tiles.emptyPlaces()).isZero();
    }

    @Test
    void noTileButTheLastIsShorterThan8() {
        AttentionTiles tiles = new AttentionTiles(new int[] {20, 19, 18, 3}, HEADS);
        assertThat(tiles.tiles()).isDeepEqualTo(new long[][] {{0, 8, 4}, {8, 10, 3}, {18, 2, 2}});
        assertThat(tiles.emptyPlaces()).isEqualTo(5 + 1);
    }

    @Test
    void lessThanATwentiethOfThePlacesIsEmptyHoweverUnequalTheRows() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 50; trial++) {
            int[] lengths =
                    longestFirst(random.ints(random.nextInt(1, 30), 60, 400).toArray());
            AttentionTiles tiles = new AttentionTiles(lengths, HEADS);
            assertThat((double) tiles.emptyPlaces() / tiles.places()).isBetween(0.0, 0.05);
            assertThat(tiles.places() - tiles.emptyPlaces())
                    .isEqualTo(IntStream.of(lengths).sum());
        }
    }

    @Test
    void tilesOfLongTextsAreShorterSoThatScoresStayInTheCache() {
        for (long[] tile : new AttentionTiles(new int[] {16_384}, HEADS).tiles()) {
            assertThat(tile[1] * tile[2] * HEADS * 16_384).isLessThanOrEqualTo(1 << 22);
        }
    }

    private static int[] longestFirst(int[] lengths) {
        return IntStream.of(lengths)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToInt(length -> length)
                .toArray();
    }
}
