package dev.tina.tasks.arithmetic;

/**
 * A problem in words, with how it is worked out.
 *
 * @param key the computation, written in one way however the problem is put; problems with equal keys are one another's
 *     twins and always in the same split
 */
public record ArithmeticProblem(Family family, String text, String key, Working working) {

    public long answer() {
        return working.value();
    }
}
