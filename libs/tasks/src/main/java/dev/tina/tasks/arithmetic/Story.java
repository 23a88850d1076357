package dev.tina.tasks.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens, with its steps; the factors of a product stand sorted in the key, for they are interchangeable. */
record Story(String text, String key, List<Step> steps) {

    static Story draw(Random random, String name, String things) {
        int owned = ProblemGenerator.between(random, 10, 50);
        int many = ProblemGenerator.between(random, 2, 6);
        int each = ProblemGenerator.between(random, 2, 6);
        return switch (random.nextInt(4)) {
            case 0 -> bags(name, things, owned, many, each);
            case 1 -> friends(name, things, Math.max(owned, many * each), many, each);
            case 2 -> foundAndLost(name, things, owned, many, each);
            default -> boxes(name, things, owned, many, each);
        };
    }

    Story then(Random random, String name) {
        int operand = ProblemGenerator.between(random, 2, 9);
        boolean sells = random.nextBoolean() && operand <= steps.getLast().value();
        Step step = new Step(steps.getLast().value(), sells ? Operation.MINUS : Operation.PLUS, operand);
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        String sentence = sells ? " Then %s sells %s." : " Then %s gets %s more.";
        return new Story(
                text + sentence.formatted(name, operand), key + step.operation().symbol() + operand, all);
    }

    private static Story bags(String name, String things, int owned, int bags, int each) {
        return new Story(
                "%1$s has %2$s %3$s. %1$s buys %4$s bags of %5$s %3$s.".formatted(name, owned, things, bags, each),
                key(owned, '+', bags, each),
                List.of(new Step(bags, Operation.TIMES, each), new Step(owned, Operation.PLUS, (long) bags * each)));
    }

    private static Story friends(String name, String things, int owned, int friends, int each) {
        return new Story(
                "%1$s has %2$s %3$s. %1$s gives %5$s %3$s to each of %4$s friends."
                        .formatted(name, owned, things, friends, each),
                key(owned, '-', friends, each),
                List.of(
                        new Step(friends, Operation.TIMES, each),
                        new Step(owned, Operation.MINUS, (long) friends * each)));
    }

    private static Story foundAndLost(String name, String things, int owned, int found, int lost) {
        return new Story(
                "%1$s has %2$s %3$s. %1$s finds %4$s and then loses %5$s.".formatted(name, owned, things, found, lost),
                owned + "+" + found + "-" + lost,
                List.of(new Step(owned, Operation.PLUS, found), new Step(owned + found, Operation.MINUS, lost)));
    }

    private static Story boxes(String name, String things, int owned, int boxes, int each) {
        return new Story(
                "%s has %s full boxes of %s %s and %s more %4$s.".formatted(name, boxes, each, things, owned),
                key(owned, '+', boxes, each),
                List.of(new Step(boxes, Operation.TIMES, each), new Step((long) boxes * each, Operation.PLUS, owned)));
    }

    private static String key(int owned, char sign, int one, int other) {
        return "" + owned + sign + Math.min(one, other) + "*" + Math.max(one, other);
    }
}
