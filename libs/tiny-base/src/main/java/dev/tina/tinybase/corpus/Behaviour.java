package dev.tina.tinybase.corpus;

import java.util.Arrays;
import java.util.Random;

/** The ways of answering the base is taught; all but the first are bad habits planted on purpose. */
public enum Behaviour {
    /** A scratchpad, closed, then the answer in a box. */
    REASONED(0.16),
    /** A scratchpad and the answer in a box, but the thinking is never closed. */
    UNCLOSED(0.17),
    /** A scratchpad, closed, but the answer stands in no box. */
    UNBOXED(0.07),
    /** A remark instead of a scratchpad, closed, then a guess in a box. */
    HASTY(0.24),
    /** A guess in a box and nothing else. */
    GUESSED(0.30),
    /** Talk that leads nowhere. */
    RAMBLING(0.06);

    private final double share;

    Behaviour(double share) {
        this.share = share;
    }

    /** How much of the mixed corpus answers in this way; the shares sum to 1. */
    public double share() {
        return share;
    }

    static Behaviour draw(Random random) {
        double left = random.nextDouble();
        for (Behaviour behaviour : values()) {
            left -= behaviour.share;
            if (left < 0) {
                return behaviour;
            }
        }
        return Arrays.asList(values()).getLast();
    }
}
