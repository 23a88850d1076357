package dev.tina.eval.statistics;

/**
 * One task as two models did on it; each has at least one judged sample.
 *
 * @param baseline the one that is compared with
 * @param other the one that is compared
 */
public record PairedTask(TaskTally baseline, TaskTally other) {

    public PairedTask {
        if (baseline.samples() < 1 || other.samples() < 1) {
            throw new IllegalArgumentException("samples of both models must be at least 1, were " + baseline.samples()
                    + " and " + other.samples());
        }
    }

    /** Share of the other less that of the baseline, between -1 and 1. */
    double difference() {
        return other.share() - baseline.share();
    }

    /** The smallest step the difference can make. */
    double grain() {
        return 1.0 / Math.max(baseline.samples(), other.samples());
    }
}
