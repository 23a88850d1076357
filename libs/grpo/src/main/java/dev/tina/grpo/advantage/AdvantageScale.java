package dev.tina.grpo.advantage;

/** What the distance of a score from its group's mean is divided by. */
public enum AdvantageScale {

    /** The group's standard deviation, as in GRPO (arXiv 2402.03300). */
    GROUP {
        @Override
        double divisor(Moments group, Moments step) {
            return group.deviation() + Advantages.EPSILON;
        }
    },

    /** Nothing, as in Dr. GRPO (arXiv 2503.20783). */
    NONE {
        @Override
        double divisor(Moments group, Moments step) {
            return 1;
        }
    },

    /** The standard deviation of the whole step's scores. */
    BATCH {
        @Override
        double divisor(Moments group, Moments step) {
            return step.deviation() + Advantages.EPSILON;
        }

        @Override
        Moments watched(Moments group, Moments step) {
            return step;
        }
    };

    abstract double divisor(Moments group, Moments step);

    /** The deviation {@code frac_reward_zero_std} looks at: the group's, but for {@link #BATCH} the step's. */
    Moments watched(Moments group, Moments step) {
        return group;
    }
}
