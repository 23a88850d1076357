package dev.tina.tasks.arithmetic;

import java.util.List;
import java.util.Random;

/** Somebody has things, and something happens to them: two operations, or three. */
record WordProblems(boolean third) implements Generator {

    private static final List<String> NAMES = List.of("Mia", "Ben", "Ada", "Tom", "Zoe", "Max", "Eva", "Sam");
    private static final List<String> THINGS = List.of("apples", "pens", "books", "coins", "cards", "shells");

    @Override
    public Problem draw(Family family, Random random) {
        String name = Generator.pick(random, NAMES);
        String things = Generator.pick(random, THINGS);
        Story story = Story.draw(random, name, things);
        if (third) {
            story = story.then(random, name);
        }
        String text = story.text() + " How many " + things + " does " + name + " have now?";
        return new Problem(family, text, story.key(), new Working.Steps(story.steps()));
    }
}
