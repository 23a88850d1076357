package dev.tina.tinybase.pretraining;

/**
 * The learning rate over the steps: a linear rise to the peak, then half a cosine down to a twentieth of it.
 *
 * @param warmUp steps of the rise
 */
public record PretrainingSchedule(double peak, int warmUp, int steps) {

    private static final double LAST = 0.05;

    public PretrainingSchedule {
        if (!(peak > 0) || warmUp < 1 || steps <= warmUp) {
            throw new IllegalArgumentException("schedule must have a positive peak and 1 <= warmUp < steps, was peak="
                    + peak + ", warmUp=" + warmUp + ", steps=" + steps);
        }
    }

    /** The learning rate of a step, counted from 0. */
    double at(int step) {
        double rise = Math.min(1, (step + 1.0) / warmUp);
        double fall = (1 + Math.cos(Math.PI * step / steps)) / 2;
        return peak * rise * (LAST + (1 - LAST) * fall);
    }
}
