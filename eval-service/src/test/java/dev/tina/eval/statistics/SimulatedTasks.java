package dev.tina.eval.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;

/** Evaluations whose truth is known: each task's chance of being solved is drawn from a beta distribution. */
final class SimulatedTasks {

    private final UniformRandomProvider random;

    SimulatedTasks(UniformRandomProvider random) {
        this.random = random;
    }

    /** Each task's chance of being solved. */
    double[] chances(int tasks, double mean, double intraclass) {
        double draws = (1 - intraclass) / intraclass;
        var beta = ChengBetaSampler.of(random, mean * draws, (1 - mean) * draws);
        double[] chances = new double[tasks];
        for (int task = 0; task < tasks; task++) {
            chances[task] = beta.sample();
        }
        return chances;
    }

    List<TaskTally> sampled(double[] chances, int samples) {
        List<TaskTally> tallies = new ArrayList<>();
        for (double chance : chances) {
            tallies.add(tally(chance, samples));
        }
        return tallies;
    }

    /** Two models that solve each task with its chance: any difference is chance. */
    List<PairedTask> pairs(double[] baseline, double[] other, int samples) {
        List<PairedTask> pairs = new ArrayList<>();
        for (int task = 0; task < baseline.length; task++) {
            pairs.add(new PairedTask(tally(baseline[task], samples), tally(other[task], samples)));
        }
        return pairs;
    }

    private TaskTally tally(double chance, int samples) {
        int correct = 0;
        for (int sample = 0; sample < samples; sample++) {
            correct += random.nextDouble() < chance ? 1 : 0;
        }
        return new TaskTally(samples, correct);
    }
}
