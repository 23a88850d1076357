package dev.tina.verifier.read.phrase;

import dev.tina.verifier.number.Rational;
import dev.tina.verifier.read.token.Words;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import dev.tina.verifier.tree.Relator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applies the words behind a value to it. Words that count or compute change it ({@code 5 million}, {@code 5 squared}),
 * words that bound it make a relation ({@code 5 or more}); nouns are its unit. Words that deny, compare or restrict are
 * a small closed class: with one of those nobody knows the value.
 */
public final class BehindWords {

    private static final Map<String, Long> SCALES = new HashMap<>();

    static {
        List.of("hundred 100", "thousand 1000", "million 1000000", "billion 1000000000", "trillion 1000000000000")
                .forEach(BehindWords::addScale);
        List.of("lakh 100000", "crore 10000000", "dozen 12").forEach(BehindWords::addScale);
    }

    private static final List<String> PARTS = List.of(
            "whole",
            "half halves",
            "third thirds",
            "fourth fourths quarter quarters",
            "fifth fifths",
            "sixth sixths",
            "seventh sevenths",
            "eighth eighths",
            "ninth ninths",
            "tenth tenths");

    private static final Set<String> FLOORS = Set.of(
            "or more, or greater, or higher, or larger, or above, or over, and above, and up, and more, at least, at minimum"
                    .split(", ", -1));
    private static final Set<String> CEILINGS =
            Set.of("or less, or fewer, or lower, or smaller, or below, or under, and below, at most, at maximum"
                    .split(", ", -1));

    /** What letters, not quantities, may be. */
    private static final Set<String> STATES = Set.of("odd", "even", "prime", "real", "rational", "positive", "integer");

    /** What may be said of a value: that it is the answer. */
    private static final Set<String> PRAISE =
            Words.set("the a my our this final correct right answer result value solution total");

    private BehindWords() {}

    private static void addScale(String wordAndSize) {
        String[] parts = wordAndSize.split(" ", -1);
        SCALES.put(parts[0], Long.valueOf(parts[1]));
        SCALES.put(parts[0] + "s", Long.valueOf(parts[1]));
    }

    public static Expr applied(Expr value, String spelling) {
        List<String> pieces = List.of(spelling.strip().split("\\s+", -1));
        List<String> words = pieces.stream().map(BehindWords::word).toList();
        boolean remark = spelling.startsWith("(") && spelling.endsWith(")");
        if (remark || isPraise(words)) {
            return remark && BehindDenials.inRemark(words) ? UnknownWords.around(words, value) : value;
        }
        Expr changed = value;
        int at = 0;
        for (Change next = change(changed, words, at); next != null; next = change(changed, words, at)) {
            changed = next.to();
            at += next.words();
        }
        return named(changed, pieces.subList(at, pieces.size()), words.subList(at, words.size()));
    }

    private static String word(String piece) {
        return piece.replaceAll("[.,;!?()]", "").replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    /** A value with some words of it understood. */
    private record Change(Expr to, int words) {}

    /** Whether the word, or a part of it, counts hundreds, thousands and so on. */
    static boolean isScale(String word) {
        return Stream.of(word.split("-", -1)).anyMatch(SCALES::containsKey);
    }

    private static @Nullable Change change(Expr value, List<String> words, int at) {
        if (at >= words.size()) {
            return null;
        }
        String word = words.get(at);
        String three = String.join(" ", words.subList(at, Math.min(words.size(), at + 3)));
        Long scale = SCALES.get(word);
        if (scale != null) {
            return new Change(times(value, scale), 1);
        }
        if (three.equals("per cent")) {
            return new Change(new Expr.Percent(value), 2);
        }
        long parts = parts(word);
        if (parts > 1) {
            return new Change(new Expr.Quotient(value, Expr.Num.of(parts)), 1);
        }
        long more = three.startsWith("and a ") || three.startsWith("and one ") ? parts(words.get(words.size() - 1)) : 0;
        if (more > 1 && words.size() == at + 3) {
            Expr part = new Expr.Quotient(Expr.Num.of(1), Expr.Num.of(more));
            return new Change(new Expr.Sum(List.of(value, part)), 3);
        }
        return switch (word) {
            case "percent", "percentage" -> new Change(new Expr.Percent(value), 1);
            case "degree", "degrees" -> new Change(new Expr.Degrees(value), 1);
            case "squared" -> new Change(new Expr.Power(value, Expr.Num.of(2)), 1);
            case "cubed" -> new Change(new Expr.Power(value, Expr.Num.of(3)), 1);
            case "factorial" -> new Change(new Expr.Apply(Function.FACTORIAL, List.of(value)), 1);
            default -> null;
        };
    }

    private static long parts(String word) {
        for (int i = 1; i < PARTS.size(); i++) {
            if (List.of(PARTS.get(i).split(" ", -1)).contains(word)) {
                return i + 1L;
            }
        }
        return word.equals("hundredth") || word.equals("hundredths") ? 100 : word.startsWith("thousandth") ? 1_000 : 0;
    }

    private static Expr times(Expr value, long scale) {
        Rational whole = value instanceof Expr.Num number ? number.value().times(Rational.of(scale)) : null;
        return whole == null ? new Expr.Product(List.of(value, Expr.Num.of(scale))) : new Expr.Num(whole, -1);
    }

    /** The value with the words that are left: a bound, a unit, or words nobody understands. */
    private static Expr named(Expr value, List<String> pieces, List<String> words) {
        if (words.isEmpty()) {
            return value;
        }
        int before = words.size() - 2;
        String end = before < 0 ? "" : words.get(before) + " " + words.get(before + 1);
        if (FLOORS.contains(end) || CEILINGS.contains(end)) {
            Relator bound = FLOORS.contains(end) ? Relator.AT_LEAST : Relator.AT_MOST;
            Expr limit = named(value, pieces.subList(0, before), words.subList(0, before));
            return new Expr.Relation(List.of(Comparatives.nameless(), limit), List.of(bound));
        }
        if (end.equals("below zero") || end.equals("above zero")) {
            Expr of = named(value, pieces.subList(0, before), words.subList(0, before));
            return end.startsWith("below") ? new Expr.Negated(of) : of;
        }
        if (BehindDenials.any(words) || isSaid(words)) {
            return unknown(value, pieces, words);
        }
        return value instanceof Expr.Symbol && STATES.contains(words.getLast())
                ? unknown(value, pieces, words)
                : new Expr.Quantity(value, String.join(" ", pieces));
    }

    /** Words about a letter are just words: {@code n is odd}. */
    private static Expr unknown(Expr value, List<String> pieces, List<String> words) {
        return value instanceof Expr.Symbol letter
                ? WordAnswers.of(letter.name() + " " + String.join(" ", pieces))
                : UnknownWords.around(words, value);
    }

    /** {@code is the answer}. */
    private static boolean isPraise(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        rest.removeIf(PRAISE::contains);
        return rest.equals(List.of("is")) || rest.equals(List.of("are"));
    }

    private static boolean isSaid(List<String> words) {
        return words.contains("is") || words.contains("are") || words.contains("was");
    }
}
