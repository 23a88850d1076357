package dev.tina.eval.statistics;

import dev.tina.common.Require;
import java.util.OptionalLong;

/**
 * What difference of Pass@1 between two models an evaluation can tell from chance, at 5 % false alarms and 80 % power
 * (Miller, "Adding Error Bars to Evals", arXiv 2411.00640, section 5: the variance of a task's difference is that
 * between tasks and, over k, that between samples).
 *
 * @param passAt1 expected of both, about
 * @param intraclass share of a sample's variance that is between tasks: 0 all tasks are alike, 1 each is always or never
 *     solved
 * @param likeness correlation over the tasks of the two models' chances
 */
public record Power(double passAt1, double intraclass, double likeness) {

    /** 97.5 % and 80 % quantiles of the normal distribution, added. */
    private static final double QUANTILES = 1.959963984540054 + 0.8416212335729143;

    /** Half of the tasks solved, half of the variance between tasks, models that find the same tasks hard. */
    public static final Power USUAL = new Power(0.5, 0.5, 0.8);

    public Power {
        Require.that(passAt1 > 0 && passAt1 < 1, "passAt1", passAt1, "between 0 and 1");
        Require.that(intraclass >= 0 && intraclass < 1, "intraclass", intraclass, "between 0 and 1");
        Require.that(likeness >= 0 && likeness < 1, "likeness", likeness, "between 0 and 1");
    }

    /** The smallest difference that is found four times in five. */
    public double detectable(int tasks, int samplesPerTask) {
        return QUANTILES * Math.sqrt((betweenTasks() + betweenSamples() / samplesPerTask) / tasks);
    }

    /** Samples of each task that a difference needs; empty where no number of them is enough. */
    public OptionalLong samplesNeeded(double difference, int tasks) {
        double left = tasks * Math.pow(difference / QUANTILES, 2) - betweenTasks();
        return left <= 0 ? OptionalLong.empty() : OptionalLong.of((long) Math.ceil(betweenSamples() / left));
    }

    /** Tasks that a difference needs. */
    public long tasksNeeded(double difference, int samplesPerTask) {
        double variance = betweenTasks() + betweenSamples() / samplesPerTask;
        return (long) Math.ceil(variance * Math.pow(QUANTILES / difference, 2));
    }

    private double betweenTasks() {
        return 2 * passAt1 * (1 - passAt1) * intraclass * (1 - likeness);
    }

    private double betweenSamples() {
        return 2 * passAt1 * (1 - passAt1) * (1 - intraclass);
    }
}
