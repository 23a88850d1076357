package dev.tina.grpo.advantage;

/** What the distance of a score from its group's mean is divided by. */
public enum AdvantageScale {

    /** The group's standard deviation, as in GRPO (arXiv 2402.03300). */
    GROUP {
        @Override
        double divisor(MeanAndDeviation group, MeanAndDeviation step) {
            return group.deviation() + Advantages.EPSILON;
        }
    },

    /** Nothing, as in Dr. GRPO (arXiv 2503.20783). */
    NONE {
        @Override
        double divisor(MeanAndDeviation group, MeanAndDeviation step) {
            return 1;
        }
    },

    /** The standard deviation of the whole step's scores. */
    BATCH {
        @Override
        double divisor(MeanAndDeviation group, MeanAndDeviation step) {
            return step.deviation() + Advantages.EPSILON;
        }

        @Override
        MeanAndDeviation watched(MeanAndDeviation group, MeanAndDeviation step) {
            return step;
        }
    };

    abstract double divisor(MeanAndDeviation group, MeanAndDeviation step);

    /** The deviation {@code frac_reward_zero_std} looks at: the group's, but for {@link #BATCH} the step's. */
    MeanAndDeviation watched(MeanAndDeviation group, MeanAndDeviation step) {
        return group;
    }
}
