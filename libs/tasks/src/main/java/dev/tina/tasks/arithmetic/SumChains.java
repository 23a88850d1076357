package dev.tina.tasks.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A number of 10 to 50, then numbers of 2 to 9 added or subtracted one after the other, never below zero. */
record SumChains(int terms) implements ProblemGenerator {

    private static final List<String> TEMPLATES = List.of("Compute %s.", "What is %s?");

    @Override
    public ArithmeticProblem draw(Family family, Random random) {
        long value = ProblemGenerator.between(random, 10, 50);
        StringBuilder expression = new StringBuilder().append(value);
        List<Step> steps = new ArrayList<>();
        for (int term = 1; term < terms; term++) {
            Step step = step(value, random);
            steps.add(step);
            value = step.value();
            expression.append(' ').append(step.operation().symbol()).append(' ').append(step.right());
        }
        String text = ProblemGenerator.pick(random, TEMPLATES).formatted(expression);
        String key = expression.toString().replace(" ", "");
        return new ArithmeticProblem(family, text, key, new Working.Steps(steps));
    }

    private static Step step(long value, Random random) {
        int operand = ProblemGenerator.between(random, 2, 9);
        boolean minus = random.nextBoolean() && operand <= value;
        return new Step(value, minus ? Operation.MINUS : Operation.PLUS, operand);
    }
}
