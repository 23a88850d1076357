package dev.tina.grpo.loss;

import java.util.Arrays;

/**
 * How many ratios were clipped, and of how many.
 *
 * @param low from below, where the advantage is negative
 * @param high from above, where it is positive
 */
public record ClipCount(int low, int high, int ratios) {

    /** Among the first so many of the ratios; where a sequence has one ratio, every token shows the same. */
    static ClipCount of(PolicyTerm term, double[] ratios, int count, double advantage) {
        ClipSide[] sides = Arrays.stream(ratios, 0, count)
                .mapToObj(ratio -> term.clipSide(ratio, advantage))
                .toArray(ClipSide[]::new);
        return new ClipCount(count(sides, ClipSide.LOW), count(sides, ClipSide.HIGH), count);
    }

    private static int count(ClipSide[] sides, ClipSide wanted) {
        return (int) Arrays.stream(sides).filter(side -> side == wanted).count();
    }
}
