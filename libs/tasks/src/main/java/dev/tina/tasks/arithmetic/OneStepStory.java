package dev.tina.tasks.arithmetic;

import java.util.List;
import java.util.Random;

/**
 * A word problem of one operation on small numbers, easy enough that a pretrained model of 0.1 billion parameters
 * solves some.
 *
 * @param key the computation, written in one way however the problem is put
 */
record OneStepStory(String text, String key, Step step) {

    private static final List<String> NAMES = List.of("Mia", "Ben", "Ada", "Tom", "Zoe", "Max", "Eva", "Sam");
    private static final List<String> THINGS = List.of("apples", "pens", "books", "coins", "cards", "shells");

    /** One of that split: a is 2 to 12 and b 2 to 9 in a + b, in (a + b) - b and in a × b. */
    static OneStepStory draw(Split split, Random random) {
        OneStepStory story = draw(random);
        while (!split.containsKey(story.key())) {
            story = draw(random);
        }
        return story;
    }

    private static OneStepStory draw(Random random) {
        String name = ProblemGenerator.pick(random, NAMES);
        String things = ProblemGenerator.pick(random, THINGS);
        int a = ProblemGenerator.between(random, 2, 12);
        int b = ProblemGenerator.between(random, 2, 9);
        return switch (ProblemGenerator.pick(random, List.of(Operation.values()))) {
            case PLUS ->
                of(
                        "%s has %d %s and gets %d more. How many %3$s does %1$s have now?",
                        name, things, new Step(a, Operation.PLUS, b));
            case MINUS ->
                of(
                        "%s has %d %s and gives %d away. How many %3$s does %1$s have left?",
                        name, things, new Step((long) a + b, Operation.MINUS, b));
            case TIMES ->
                of(
                        "%s has %d boxes with %4$d %3$s in each. How many %3$s does %1$s have?",
                        name, things, new Step(a, Operation.TIMES, b));
        };
    }

    private static OneStepStory of(String words, String name, String things, Step step) {
        return new OneStepStory(words.formatted(name, step.left(), things, step.right()), key(step), step);
    }

    /** The operands of a sum or a product are interchangeable: they stand sorted. */
    private static String key(Step step) {
        if (step.operation() == Operation.MINUS) {
            return step.toString();
        }
        long smaller = Math.min(step.left(), step.right());
        return "" + smaller + step.operation().symbol() + Math.max(step.left(), step.right());
    }
}
