package dev.tina.tasks.arithmetic;

import java.util.Random;

/** The two parts of all problems: an eighth is held out, chosen by the hash of the problem's key. */
public enum Split {
    TRAIN,
    HELD_OUT;

    boolean contains(ArithmeticProblem problem) {
        return containsKey(problem.key());
    }

    boolean containsKey(String key) {
        return of(key) == this;
    }

    /** A problem of this split, drawn until one is. */
    public ArithmeticProblem draw(Family family, Random random) {
        ArithmeticProblem problem = family.draw(random);
        while (!contains(problem)) {
            problem = family.draw(random);
        }
        return problem;
    }

    private static Split of(String key) {
        return Long.remainderUnsigned(KeyHash.of(key), 8) == 0 ? HELD_OUT : TRAIN;
    }
}
