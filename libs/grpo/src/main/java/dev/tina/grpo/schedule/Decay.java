package dev.tina.grpo.schedule;

/** How the learning rate falls after the warm-up, as a factor of the full rate. */
public enum Decay {

    /** It does not. */
    CONSTANT {
        @Override
        double factor(double progress) {
            return 1;
        }
    },

    /** Straight to 0 at the end of the plan. */
    LINEAR {
        @Override
        double factor(double progress) {
            return 1 - progress;
        }
    },

    /** Along half a cosine to 0 at the end of the plan. */
    COSINE {
        @Override
        double factor(double progress) {
            return (1 + Math.cos(Math.PI * progress)) / 2;
        }
    };

    /** At a progress between 0, the end of the warm-up, and 1, the end of the plan. */
    abstract double factor(double progress);
}
