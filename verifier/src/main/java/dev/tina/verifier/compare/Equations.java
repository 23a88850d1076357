package dev.tina.verifier.compare;

import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Expr.Relation;
import dev.tina.verifier.tree.Relator;
import dev.tina.verifier.tree.Trees;
import java.util.List;

/** Equations between numbers, which hold or do not: 2 + 3 = 6 answers nothing. */
final class Equations {

    /** Sums of more terms are believed. */
    private static final long LONGEST = 1_000;

    private final Scalars scalars;

    /** Whatever a decimal shows may be rounded. */
    Equations(Conventions conventions, Fuel fuel) {
        this.scalars = new Scalars(new Conventions(1, conventions.forgiven()), fuel, Evidence.WRITING_OR_VALUE);
    }

    /** Whether the answer says that two numbers are equal which are not. */
    boolean areFalseIn(Expr answer) {
        return answer instanceof Relation chain
                ? areFalse(chain)
                : answer instanceof Expr.Sequence list && list.items().stream().anyMatch(this::areFalseIn);
    }

    /** A chain that begins with a name answers by its end. */
    private boolean areFalse(Relation chain) {
        List<Expr> sides = chain.sides();
        if (!sides.stream().allMatch(Equations::isNumber)) {
            return false;
        }
        for (int i = 0; i < chain.relators().size(); i++) {
            boolean equal = chain.relators().get(i) == Relator.EQUAL;
            if (equal && differ(sides.get(i), sides.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean differ(Expr left, Expr right) {
        return scalars.compare(left, right)
                .or(() -> scalars.compare(right, left))
                .isDifferent();
    }

    /** Without names, and without units or degrees, which may be converted. */
    private static boolean isNumber(Expr expr) {
        return switch (expr) {
            case Expr.Num number -> true;
            case Expr.Constant constant -> constant != Expr.Constant.INFINITY;
            case Expr.Sum sum -> areNumbers(sum);
            case Expr.Product product -> areNumbers(product);
            case Expr.Quotient quotient -> areNumbers(quotient);
            case Expr.Power power -> areNumbers(power);
            case Expr.Negated negated -> areNumbers(negated);
            case Expr.Percent percent -> areNumbers(percent);
            case Expr.Apply apply -> areNumbers(apply);
            case Expr.Based based -> true;
            case Expr.Aggregate sum -> isShort(sum) && isNumber(valueAt(sum.body(), sum.variable()));
            default -> false;
        };
    }

    private static boolean isShort(Expr.Aggregate sum) {
        Integer from = sum.from() instanceof Expr.Num low ? low.value().asInt() : null;
        Integer to = sum.to() instanceof Expr.Num high ? high.value().asInt() : null;
        return from != null && to != null && (long) to - from <= LONGEST;
    }

    private static Expr valueAt(Expr body, String variable) {
        return body.equals(new Expr.Symbol(variable))
                ? Expr.Num.of(1)
                : Trees.map(body, part -> valueAt(part, variable));
    }

    private static boolean areNumbers(Expr expr) {
        return Trees.parts(expr).stream().allMatch(Equations::isNumber);
    }
}
