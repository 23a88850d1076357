package dev.tina.verifier.tree;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Walks over trees of answers. */
public final class Trees {

    private Trees() {}

    /** The direct parts, in order. */
    public static List<Expr> parts(Expr expr) {
        return switch (expr) {
            case Expr.Num number -> List.of();
            case Expr.Based based -> List.of();
            case Expr.Constant constant -> List.of();
            case Expr.Symbol symbol -> List.of();
            case Expr.Text text -> List.of();
            case Expr.Indexed indexed -> List.of(indexed.index());
            case Expr.Sum sum -> sum.terms();
            case Expr.Product product -> product.factors();
            case Expr.Quotient quotient -> List.of(quotient.numerator(), quotient.denominator());
            case Expr.Power power -> List.of(power.base(), power.exponent());
            case Expr.Negated negated -> List.of(negated.of());
            case Expr.PlusMinus either -> List.of(either.of());
            case Expr.Percent percent -> List.of(percent.of());
            case Expr.Degrees degrees -> List.of(degrees.of());
            case Expr.Quantity quantity -> List.of(quantity.of());
            case Expr.Apply apply -> apply.arguments();
            case Expr.Call call -> call.arguments();
            case Expr.Opaque opaque -> opaque.parts();
            case Expr.Aggregate aggregate -> List.of(aggregate.from(), aggregate.to(), aggregate.body());
            case Expr.Tuple tuple -> tuple.items();
            case Expr.Sequence sequence -> sequence.items();
            case Expr.SetOf set -> set.items();
            case Expr.Interval interval -> List.of(interval.low(), interval.high());
            case Expr.SetOperation sets -> List.of(sets.left(), sets.right());
            case Expr.Matrix matrix ->
                matrix.rows().stream().flatMap(List::stream).toList();
            case Expr.Relation relation -> relation.sides();
            case Expr.Ratio ratio -> ratio.parts();
        };
    }

    /** The same node with its direct parts replaced. */
    public static Expr map(Expr expr, UnaryOperator<Expr> change) {
        return switch (expr) {
            case Expr.Indexed indexed -> new Expr.Indexed(indexed.name(), change.apply(indexed.index()));
            case Expr.Sum sum -> new Expr.Sum(all(sum.terms(), change));
            case Expr.Product product -> new Expr.Product(all(product.factors(), change));
            case Expr.Quotient quotient ->
                new Expr.Quotient(change.apply(quotient.numerator()), change.apply(quotient.denominator()));
            case Expr.Power power -> new Expr.Power(change.apply(power.base()), change.apply(power.exponent()));
            case Expr.Negated negated -> new Expr.Negated(change.apply(negated.of()));
            case Expr.PlusMinus either -> new Expr.PlusMinus(change.apply(either.of()), either.plusFirst());
            case Expr.Percent percent -> new Expr.Percent(change.apply(percent.of()));
            case Expr.Degrees degrees -> new Expr.Degrees(change.apply(degrees.of()));
            case Expr.Quantity quantity -> new Expr.Quantity(change.apply(quantity.of()), quantity.unit());
            case Expr.Apply apply -> new Expr.Apply(apply.function(), all(apply.arguments(), change));
            case Expr.Call call -> new Expr.Call(call.name(), all(call.arguments(), change));
            case Expr.Opaque opaque -> new Expr.Opaque(opaque.operation(), all(opaque.parts(), change));
            case Expr.Aggregate sum ->
                new Expr.Aggregate(
                        sum.product(),
                        sum.variable(),
                        change.apply(sum.from()),
                        change.apply(sum.to()),
                        change.apply(sum.body()));
            default -> mapStructure(expr, change);
        };
    }

    private static Expr mapStructure(Expr expr, UnaryOperator<Expr> change) {
        return switch (expr) {
            case Expr.Tuple tuple -> new Expr.Tuple(all(tuple.items(), change));
            case Expr.Sequence sequence -> new Expr.Sequence(all(sequence.items(), change));
            case Expr.SetOf set -> new Expr.SetOf(all(set.items(), change));
            case Expr.Interval interval ->
                new Expr.Interval(
                        change.apply(interval.low()),
                        change.apply(interval.high()),
                        interval.lowClosed(),
                        interval.highClosed());
            case Expr.SetOperation sets ->
                new Expr.SetOperation(sets.operator(), change.apply(sets.left()), change.apply(sets.right()));
            case Expr.Matrix matrix ->
                new Expr.Matrix(
                        matrix.rows().stream().map(row -> all(row, change)).toList());
            case Expr.Relation relation -> new Expr.Relation(all(relation.sides(), change), relation.relators());
            case Expr.Ratio ratio -> new Expr.Ratio(all(ratio.parts(), change));
            default -> expr;
        };
    }

    private static List<Expr> all(List<Expr> parts, UnaryOperator<Expr> change) {
        return parts.stream().map(change).toList();
    }

    /** Whether the node or any below it is such a one. */
    public static boolean any(Expr expr, Predicate<Expr> predicate) {
        return predicate.test(expr) || parts(expr).stream().anyMatch(part -> any(part, predicate));
    }

    /** Whether more than so many nodes stand above one another; takes no stack. */
    public static boolean isHigher(Expr expr, int height) {
        List<Expr> level = List.of(expr);
        for (int i = 0; i < height && !level.isEmpty(); i++) {
            level = level.stream().flatMap(node -> parts(node).stream()).toList();
        }
        return !level.isEmpty();
    }
}
