package dev.tina.doctor.speed;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Random tokens: how long a model takes does not depend on what they say. */
final class MadePrompts {

    private final SplittableRandom random = new SplittableRandom(1);
    private final int vocabulary;

    MadePrompts(int vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** [P][promptTokens] */
    List<int[]> of(Rung rung) {
        return IntStream.range(0, rung.prompts())
                .mapToObj(i -> tokens(rung.promptTokens()))
                .toList();
    }

    int[] tokens(int count) {
        return random.ints(count, 0, vocabulary).toArray();
    }

    /** [P] */
    static int[] lengths(Rung rung) {
        return IntStream.generate(rung::promptTokens).limit(rung.prompts()).toArray();
    }
}
