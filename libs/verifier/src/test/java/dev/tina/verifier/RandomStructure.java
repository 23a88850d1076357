package dev.tina.verifier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A list, set, point, interval, matrix or relation of random parts.
 *
 * @param rewritten the same, written in another way
 * @param mutated one part changed
 */
record RandomStructure(String latex, String rewritten, String mutated) {

    static RandomStructure next(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> unordered("\\{", "\\}", random);
            case 1 -> unordered("", "", random);
            case 2 -> point(random);
            case 3 -> interval(random);
            case 4 -> union(random);
            case 5 -> matrix(random);
            case 6 -> equation(random);
            case 7 -> inequality(random);
            default -> ratio(random);
        };
    }

    /** Distinct rising numbers, as fractions over one denominator. */
    private static List<int[]> numbers(Random random, int count) {
        int below = 1 + random.nextInt(9);
        int above = random.nextInt(19) - 9;
        List<int[]> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            above += 2 + random.nextInt(9);
            numbers.add(new int[] {above, below});
        }
        return numbers;
    }

    private static String plain(int[] number) {
        return number[1] == 1 ? String.valueOf(number[0]) : "\\frac{" + number[0] + "}{" + number[1] + "}";
    }

    private static String otherwise(int[] number) {
        return "\\dfrac{" + 3 * number[0] + "}{" + 3 * number[1] + "}";
    }

    private static String more(int[] number) {
        return plain(new int[] {number[0] + 1, number[1]});
    }

    private static String joined(List<String> items, String separator) {
        return String.join(separator, items);
    }

    private static RandomStructure unordered(String open, String close, Random random) {
        List<int[]> numbers = numbers(random, 2 + random.nextInt(4));
        List<String> items = numbers.stream().map(RandomStructure::plain).toList();
        List<String> others = numbers.stream().map(RandomStructure::otherwise).collect(Collectors.toList());
        Collections.shuffle(others, random);
        List<String> changed = new ArrayList<>(items);
        changed.set(items.size() - 1, more(numbers.getLast()));
        return new RandomStructure(
                open + joined(items, ", ") + close,
                open + joined(others, ", ") + close,
                open + joined(changed, ", ") + close);
    }

    private static RandomStructure point(Random random) {
        List<int[]> numbers = numbers(random, 2 + random.nextInt(3));
        List<String> items = numbers.stream().map(RandomStructure::plain).toList();
        List<String> others = numbers.stream().map(RandomStructure::otherwise).toList();
        return new RandomStructure(
                "(" + joined(items, ", ") + ")",
                "\\left(" + joined(others, " , ") + "\\right)",
                "(" + joined(items.reversed(), ", ") + ")");
    }

    private static RandomStructure interval(Random random) {
        List<int[]> ends = numbers(random, 2);
        boolean closed = random.nextBoolean();
        String open = closed ? "[" : "(";
        return new RandomStructure(
                open + plain(ends.getFirst()) + ", " + plain(ends.getLast()) + ")",
                "\\left" + open + otherwise(ends.getFirst()) + "," + otherwise(ends.getLast()) + "\\right)",
                open + plain(ends.getFirst()) + ", " + plain(ends.getLast()) + "]");
    }

    private static RandomStructure union(Random random) {
        List<int[]> ends = numbers(random, 4);
        String first = "(" + plain(ends.get(0)) + "," + plain(ends.get(1)) + "]";
        String second = "[" + plain(ends.get(2)) + "," + plain(ends.get(3)) + ")";
        return new RandomStructure(
                first + " \\cup " + second, second + "\\cup" + first, first + " \\cup (" + second.substring(1));
    }

    private static RandomStructure matrix(Random random) {
        List<int[]> cells = numbers(random, 4);
        String begin = "\\begin{pmatrix}";
        String end = "\\end{pmatrix}";
        List<String> items = cells.stream().map(RandomStructure::plain).toList();
        List<String> others = cells.stream().map(RandomStructure::otherwise).toList();
        return new RandomStructure(
                begin + rows(items) + end,
                "\\begin{bmatrix}" + rows(others) + "\\end{bmatrix}",
                begin + rows(items.reversed()) + end);
    }

    private static String rows(List<String> cells) {
        return cells.get(0) + " & " + cells.get(1) + " \\\\ " + cells.get(2) + " & " + cells.get(3);
    }

    private static RandomStructure equation(Random random) {
        int a = 2 + random.nextInt(9);
        int b = 1 + random.nextInt(9);
        int c = 1 + random.nextInt(20);
        return new RandomStructure(
                a + "x + " + b + "y = " + c,
                3 * c + " - " + 3 * b + "y = " + 3 * a + "x",
                a + "x + " + b + "y = " + (c + 1));
    }

    private static RandomStructure inequality(Random random) {
        List<int[]> ends = numbers(random, 2);
        String low = plain(ends.getFirst());
        String high = plain(ends.getLast());
        return new RandomStructure(
                low + " < x \\le " + high,
                otherwise(ends.getLast()) + " \\ge x > " + otherwise(ends.getFirst()),
                low + " < x < " + high);
    }

    private static RandomStructure ratio(Random random) {
        int a = 1 + random.nextInt(20);
        int b = 21 + random.nextInt(20);
        return new RandomStructure(a + ":" + b, 2 * a + " : " + 2 * b, b + ":" + a);
    }
}
