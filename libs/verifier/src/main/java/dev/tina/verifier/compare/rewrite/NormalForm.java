package dev.tina.verifier.compare.rewrite;

import dev.tina.verifier.number.Rational;
import dev.tina.verifier.tree.Expr;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes an answer in one spelling, for people to read and for telling parts apart. */
public final class NormalForm {

    private NormalForm() {}

    public static String of(Expr expr) {
        return switch (expr) {
            case Expr.Num number -> number(number.value());
            case Expr.Based based -> number(based.value()) + " in base " + based.base();
            case Expr.Constant constant ->
                constant == Expr.Constant.INFINITY ? "∞" : constant.name().toLowerCase(Locale.ROOT);
            case Expr.Symbol symbol -> symbol.name();
            case Expr.Text text -> text.words();
            case Expr.Sum sum -> "(" + joined(sum.terms(), " + ") + ")";
            case Expr.Product product -> joined(product.factors(), "·");
            case Expr.Quotient quotient -> of(quotient.numerator()) + "/" + inner(quotient.denominator());
            case Expr.Power power -> inner(power.base()) + "^" + inner(power.exponent());
            case Expr.Negated negated -> "-" + of(negated.of());
            case Expr.PlusMinus either -> (either.plusFirst() ? "±" : "∓") + of(either.of());
            case Expr.Percent percent -> of(percent.of()) + "%";
            case Expr.Degrees degrees -> of(degrees.of()) + "°";
            case Expr.Quantity quantity -> of(quantity.of()) + " " + quantity.unit();
            default -> structure(expr);
        };
    }

    private static String structure(Expr expr) {
        return switch (expr) {
            case Expr.Indexed indexed -> indexed.name() + "_" + inner(indexed.index());
            case Expr.Apply apply ->
                apply.function().name().toLowerCase(Locale.ROOT) + "(" + joined(apply.arguments(), ", ") + ")";
            case Expr.Call call -> call.name() + "(" + joined(call.arguments(), ", ") + ")";
            case Expr.Opaque opaque -> opaque.operation() + "(" + joined(opaque.parts(), ", ") + ")";
            case Expr.Aggregate sum ->
                (sum.product() ? "product" : "sum") + "(" + of(sum.body()) + ", " + sum.variable() + " = "
                        + of(sum.from()) + ".." + of(sum.to()) + ")";
            case Expr.Tuple tuple -> "(" + joined(tuple.items(), ", ") + ")";
            case Expr.Sequence sequence -> joined(sequence.items(), ", ");
            case Expr.SetOf set -> "{" + joined(set.items(), ", ") + "}";
            case Expr.Interval interval ->
                (interval.lowClosed() ? "[" : "(") + of(interval.low()) + ", " + of(interval.high())
                        + (interval.highClosed() ? "]" : ")");
            case Expr.SetOperation sets ->
                of(sets.left()) + " " + sets.operator().name().toLowerCase(Locale.ROOT) + " " + of(sets.right());
            case Expr.Matrix matrix ->
                matrix.rows().stream()
                        .map(row -> "[" + joined(row, ", ") + "]")
                        .collect(Collectors.joining(", ", "[", "]"));
            case Expr.Relation relation -> relation(relation);
            case Expr.Ratio ratio -> joined(ratio.parts(), ":");
            default ->
                throw new IllegalStateException(
                        "no normal form of a " + expr.getClass().getSimpleName());
        };
    }

    private static String relation(Expr.Relation relation) {
        StringBuilder chain = new StringBuilder(of(relation.sides().getFirst()));
        for (int i = 0; i < relation.relators().size(); i++) {
            chain.append(' ')
                    .append(relation.relators().get(i).sign())
                    .append(' ')
                    .append(of(relation.sides().get(i + 1)));
        }
        return chain.toString();
    }

    private static String number(Rational value) {
        String text =
                value.numerator().bitLength() > 3_000 || value.denominator().bitLength() > 3_000
                        ? null
                        : value.toString();
        return text == null ? "a fraction of " + value.size() * 64 + " bits" : text;
    }

    private static String joined(List<Expr> parts, String separator) {
        return parts.stream().map(NormalForm::of).collect(Collectors.joining(separator));
    }

    private static String inner(Expr expr) {
        boolean simple = expr instanceof Expr.Symbol || expr instanceof Expr.Num || expr instanceof Expr.Constant;
        return simple ? of(expr) : "(" + of(expr) + ")";
    }
}
