package dev.tina.eval.statistics;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How many tasks have more than 0, 1, 2, … of something; all that a beta-binomial likelihood needs to know of it.
 *
 * @param more [i] tasks that have more than i
 */
record AtLeast(int[] more) {

    static AtLeast of(List<TaskTally> tallies, ToIntFunction<TaskTally> count) {
        int[] more = new int[tallies.stream().mapToInt(count).max().orElse(0)];
        for (TaskTally tally : tallies) {
            for (int i = 0; i < count.applyAsInt(tally); i++) {
                more[i]++;
            }
        }
        return new AtLeast(more);
    }

    /** All of it, over the tasks. */
    long sum() {
        long sum = 0;
        for (int tasks : more) {
            sum += tasks;
        }
        return sum;
    }

    /** Σ over the tasks of log(x (x + d) (x + 2 d) …), a factor for each of what a task has. */
    double logSum(double x, double d) {
        double sum = 0;
        for (int i = 0; i < more.length; i++) {
            sum += more[i] * Math.log(x + i * d);
        }
        return sum;
    }
}
