package dev.tina.tasks.arithmetic;

import java.util.List;
import java.util.Random;

/** Draws problems of one family. */
interface ProblemGenerator {

    ArithmeticProblem draw(Family family, Random random);

    /** A number between the two, both included. */
    static int between(Random random, int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
