package dev.tina.trainer.dynamics;

/**
 * Over how many steps a job's curves are smoothed and their slopes taken. The turn is a feature of the whole run, so
 * both grow with the planned steps.
 *
 * @param length of the moving average of the completion length, in steps
 * @param slope on each side of the format reward's turn, in steps
 */
record Windows(int length, int slope) {

    /** A twentieth of the run still shows a fall and a rise that take a third of it each. */
    private static final int LENGTHS_IN_A_RUN = 20;

    /** Fewer than five values do not average noise away. */
    private static final int LEAST_LENGTH = 5;

    /** A hundred average noise down to a tenth; more only delay the finding. */
    private static final int MOST_LENGTH = 100;

    /** A slope is much less certain than a mean: its error falls with the window to the power of 1.5. */
    private static final int SLOPES_IN_A_RUN = 6;

    private static final int MOST_SLOPE = 400;

    static Windows of(int plannedSteps) {
        int length = Math.clamp(plannedSteps / LENGTHS_IN_A_RUN, LEAST_LENGTH, MOST_LENGTH);
        return new Windows(length, Math.clamp(plannedSteps / SLOPES_IN_A_RUN, 2 * length, MOST_SLOPE));
    }
}
