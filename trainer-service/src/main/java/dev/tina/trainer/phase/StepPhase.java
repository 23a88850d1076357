package dev.tina.trainer.phase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the time of a step can go to, as the trainer's clock tells it. */
public enum StepPhase {
    /** Workers sample groups of the step. */
    SAMPLING,
    /** All groups that are still missing are sampled, and their rewards are computed. */
    REWARDS,
    /** Workers sample groups of evaluations in place of the step's. */
    EVALUATION,
    /** The step's groups are learned from. */
    LEARNING,
    /** The adapter and the learner's state are written. */
    SAVING,
    /** Nobody works on the step: no worker has taken its groups, or the trainer has them and does something else. */
    IDLE;

    private static final String METRIC = "time_share/";

    /** As metrics and answers call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step's metric that tells its share. */
    String metric() {
        return METRIC + word();
    }

    /** The phase of such a metric. */
    static StepPhase of(String metric) {
        return valueOf(metric.substring(METRIC.length()).toUpperCase(Locale.ROOT));
    }

    /** The metrics of all phases. */
    static List<String> metrics() {
        return Arrays.stream(values()).map(StepPhase::metric).toList();
    }
}
