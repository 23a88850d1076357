package dev.tina.verifier.compare.rewrite;

import dev.tina.verifier.measure.Measure;
import dev.tina.verifier.measure.Opposites;
import dev.tina.verifier.number.Rational;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares units where they are forgiven: 5 cm is 5, and 5 cm against 5 kg is left open to the question. But units of one kind
 * are brought to one size, 90 minutes and 1.5 hours, and words that exclude each other make values differ, 3 am and 3
 * pm.
 */
public final class Units {

    /** A letter that may be a unit or a variable, with its power. */
    private static final Pattern LETTER = Pattern.compile("([A-Za-z])(?: \\^([0-9]))?");

    private Units() {}

    /** With the unit around each value, not inside it; where a calculation mixes units they are brought to one size. */
    public static Expr outermost(Expr expr) {
        if (!Trees.any(expr, Expr.Quantity.class::isInstance)) {
            return expr;
        }
        Expr parts = Trees.map(expr, Units::outermost);
        return switch (parts) {
            case Expr.Quantity quantity ->
                quantity.of() instanceof Expr.Quantity inner
                        ? new Expr.Quantity(inner.of(), inner.unit() + " " + quantity.unit())
                        : quantity;
            case Expr.Negated negated ->
                negated.of() instanceof Expr.Quantity quantity
                        ? new Expr.Quantity(new Expr.Negated(quantity.of()), quantity.unit())
                        : negated;
            case Expr.Ratio ratio -> withUnitOfLast(ratio);
            case Expr.Sum sum -> sum(sum);
            case Expr.Tuple tuple -> tuple;
            case Expr.Sequence sequence -> sequence;
            case Expr.SetOf set -> set;
            case Expr.Interval interval -> interval;
            case Expr.SetOperation sets -> sets;
            case Expr.Relation relation -> relation;
            case Expr.Opaque opaque -> opaque;
            default -> Trees.map(parts, Units::bare);
        };
    }

    /** A time of day has its half of the day behind it. */
    private static Expr withUnitOfLast(Expr.Ratio ratio) {
        List<Expr> parts = ratio.parts().stream().map(Units::bare).toList();
        return ratio.parts().getLast() instanceof Expr.Quantity last
                ? new Expr.Quantity(new Expr.Ratio(parts), last.unit())
                : new Expr.Ratio(parts);
    }

    /** Terms of one kind are added as the first one's unit. */
    private static Expr sum(Expr.Sum sum) {
        if (!(sum.terms().getFirst() instanceof Expr.Quantity first)) {
            return Trees.map(sum, Units::bare);
        }
        List<Expr> terms = new ArrayList<>();
        for (Expr term : sum.terms()) {
            Rational times = term instanceof Expr.Quantity quantity ? times(quantity.unit(), first.unit()) : null;
            terms.add(times == null ? bare(term) : scaled(bare(term), times));
        }
        return new Expr.Quantity(new Expr.Sum(terms), first.unit());
    }

    /** As it stands, without its unit. */
    public static Expr bare(Expr expr) {
        return expr instanceof Expr.Quantity quantity ? quantity.of() : expr;
    }

    public static boolean contradict(Expr reference, Expr answer) {
        return Opposites.exclude(unit(reference), unit(answer));
    }

    private static String unit(Expr expr) {
        return switch (expr) {
            case Expr.Quantity quantity -> quantity.unit();
            case Expr.Degrees degrees -> "degrees";
            default -> "";
        };
    }

    /** The value without its unit, in units of the same size for both where they are of one kind. */
    public static Expr value(Expr expr, Expr other) {
        if (!(expr instanceof Expr.Quantity quantity)) {
            return expr;
        }
        if (!(other instanceof Expr.Quantity counterpart)) {
            return asFactor(quantity, other);
        }
        Rational times = times(quantity.unit(), counterpart.unit());
        return times == null || times.compareTo(Rational.ONE) <= 0 ? quantity.of() : scaled(quantity.of(), times);
    }

    /** How many of the second unit the first is; null if they are not of one kind. */
    private static @Nullable Rational times(String unit, String other) {
        Measure from = Measure.of(unit);
        Measure to = from == null ? null : Measure.of(other);
        return from == null || to == null || !from.isLike(to)
                ? null
                : from.size().over(to.size());
    }

    private static Expr scaled(Expr value, Rational times) {
        return times.equals(Rational.ONE) ? value : new Expr.Product(List.of(new Expr.Num(times, -1), value));
    }

    /** In {@code 5 m} the letter is a variable if the other side has one of that name. */
    private static Expr asFactor(Expr.Quantity quantity, Expr other) {
        Matcher letter = LETTER.matcher(quantity.unit());
        boolean variable = letter.matches()
                && Trees.any(
                        other,
                        part -> part instanceof Expr.Symbol symbol
                                && symbol.name().equals(letter.group(1)));
        if (!variable) {
            return quantity.of();
        }
        Expr name = new Expr.Symbol(letter.group(1));
        String power = letter.group(2);
        Expr factor = power == null ? name : new Expr.Power(name, Expr.Num.of(Long.parseLong(power)));
        return new Expr.Product(List.of(quantity.of(), factor));
    }
}
