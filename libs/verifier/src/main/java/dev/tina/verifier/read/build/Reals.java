package dev.tina.verifier.read.build;

import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.SetOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The real numbers, and those of one sign that a mark at the letter leaves. */
public final class Reals {

    public static final Expr.Interval ALL =
            new Expr.Interval(new Expr.Negated(Expr.Constant.INFINITY), Expr.Constant.INFINITY, false, false);

    private Reals() {}

    /** Null if the mark says nothing about signs. */
    public static @Nullable Expr marked(String mark) {
        return switch (mark) {
            case "+", ">0" -> from(false);
            case "-", "<0" -> to(false);
            case "geq0" -> from(true);
            case "leq0" -> to(true);
            case "*", "neq0" ->
                new Expr.SetOperation(SetOperator.DIFFERENCE, ALL, new Expr.SetOf(List.of(Expr.Num.of(0))));
            default -> null;
        };
    }

    private static Expr from(boolean zero) {
        return new Expr.Interval(Expr.Num.of(0), Expr.Constant.INFINITY, zero, false);
    }

    private static Expr to(boolean zero) {
        return new Expr.Interval(new Expr.Negated(Expr.Constant.INFINITY), Expr.Num.of(0), false, zero);
    }
}
