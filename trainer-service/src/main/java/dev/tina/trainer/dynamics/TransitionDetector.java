package dev.tina.trainer.dynamics;

import java.util.OptionalInt;

/**
 * Finds the phase transition while a job runs: completions have become shorter and grow again, and about where they
 * were shortest the slope of the format reward changes its sign. Each of these must stand out of its own noise. The
 * same curves give the same answer; nothing is remembered between calls.
 */
final class TransitionDetector {

    /** A fall and a rebound must each exceed the noise of a difference of two windows' means that many times. */
    private static final double LENGTH_CERTAINTY = 3;

    /** Least t value of the format reward's slopes before and after the turn. */
    private static final double SLOPE_CERTAINTY = 3;

    private final Windows windows;

    TransitionDetector(Windows windows) {
        this.windows = windows;
    }

    /**
     * The step of the transition, counted from 1, if it can be told by now.
     *
     * @param lengths [N] mean completion length of each step so far, in tokens
     * @param formats [N] mean format reward of each step so far
     */
    OptionalInt find(double[] lengths, double[] formats) {
        MovingAverage average = MovingAverage.of(lengths, windows.length());
        if (average.values().length <= 2 * windows.length()) {
            return OptionalInt.empty();
        }
        int lowest = average.lowest();
        int center = lowest + (windows.length() - 1) / 2;
        return standsOut(average, lowest) && turns(formats, center) ? OptionalInt.of(center + 1) : OptionalInt.empty();
    }

    private static boolean standsOut(MovingAverage average, int lowest) {
        double least = LENGTH_CERTAINTY * Math.sqrt(2) * average.noise();
        double bottom = average.values()[lowest];
        return average.highestBefore(lowest) - bottom > least && average.last() - bottom > least;
    }

    private boolean turns(double[] formats, int center) {
        for (int turn = center - windows.length(); turn <= center + windows.length(); turn++) {
            if (turn >= windows.slope() && turn + windows.slope() <= formats.length && turnsAt(formats, turn)) {
                return true;
            }
        }
        return false;
    }

    private boolean turnsAt(double[] formats, int turn) {
        double before = Slope.certainty(formats, turn - windows.slope(), turn);
        double after = Slope.certainty(formats, turn, turn + windows.slope());
        return before * after < 0 && Math.min(Math.abs(before), Math.abs(after)) > SLOPE_CERTAINTY;
    }
}
