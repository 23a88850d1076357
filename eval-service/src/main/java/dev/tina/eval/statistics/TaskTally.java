package dev.tina.eval.statistics;

/**
 * How the samples of one task came out.
 *
 * @param samples k: those that could be judged
 * @param correct how many of them were right
 */
public record TaskTally(int samples, int correct) {

    public TaskTally {
        if (samples < 0 || correct < 0 || correct > samples) {
            throw new IllegalArgumentException(
                    "correct must be between 0 and samples (" + samples + "), was " + correct);
        }
    }

    double share() {
        return (double) correct / samples;
    }
}
