package dev.tina.tasks.arithmetic;

import java.util.List;
import java.util.Random;

/** Two numbers added or subtracted: the first of d digits, the other of d (two times in three) or d - 1. */
record SumsAndDifferences(Operation operation, int digits) implements ProblemGenerator {

    private static final List<String> SUMS = List.of("What is %s + %s?", "Add %s and %s.", "Compute %s + %s.");
    private static final List<String> DIFFERENCES =
            List.of("What is %s - %s?", "Subtract %2$s from %1$s.", "Compute %s - %s.");

    @Override
    public ArithmeticProblem draw(Family family, Random random) {
        int one = ofDigits(random, digits);
        int other = ofDigits(random, random.nextInt(3) < 2 ? digits : digits - 1);
        Step step = new Step(Math.max(one, other), operation, Math.min(one, other));
        String template = ProblemGenerator.pick(random, operation == Operation.PLUS ? SUMS : DIFFERENCES);
        String text = template.formatted(step.left(), step.right());
        return new ArithmeticProblem(family, text, step.toString(), new Working.Columns(step));
    }

    private static int ofDigits(Random random, int digits) {
        int least = (int) Math.pow(10, digits - 1);
        return ProblemGenerator.between(random, least, 10 * least - 1);
    }
}
