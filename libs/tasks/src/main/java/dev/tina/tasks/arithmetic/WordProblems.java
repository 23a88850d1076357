package dev.tina.tasks.arithmetic;

import java.util.List;
import java.util.Random;

/** Somebody has things, and something happens to them: two operations, or three. */
record WordProblems(boolean third) implements ProblemGenerator {

    private static final List<String> NAMES = List.of("Mia", "Ben", "Ada", "Tom", "Zoe", "Max", "Eva", "Sam");
    private static final List<String> THINGS = List.of("apples", "pens", "books", "coins", "cards", "shells");

    @Override
    public ArithmeticProblem draw(Family family, Random random) {
        String name = ProblemGenerator.pick(random, NAMES);
        String things = ProblemGenerator.pick(random, THINGS);
        Story story = Story.draw(random, name, things);
        if (third) {
            story = story.then(random, name);
        }
        String text = story.text() + " How many " + things + " does " + name + " have now?";
        return new ArithmeticProblem(family, text, story.key(), new Working.Steps(story.steps()));
    }
}
