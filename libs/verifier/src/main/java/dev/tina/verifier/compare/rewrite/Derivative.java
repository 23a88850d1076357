package dev.tina.verifier.compare.rewrite;

import dev.tina.verifier.tree.Expr;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A derivative that is only named, in Leibniz' or Lagrange's writing.
 *
 * @param of the letter of the function
 * @param by the letter of the variable; empty where it is not written
 * @param order how often it is taken, as written
 */
record Derivative(String of, String by, String order) {

    private static final Set<String> DIFFERENTIALS = Set.of("d", "\\partial");

    /** Null if the expression names none. */
    static @Nullable Derivative of(Expr expr) {
        return switch (expr) {
            case Expr.Symbol symbol -> primed(symbol.name());
            case Expr.Call call -> primed(call.name());
            case Expr.Quotient quotient -> leibniz(quotient, null);
            case Expr.Product product ->
                product.factors().size() == 2 && product.factors().getFirst() instanceof Expr.Quotient quotient
                        ? leibniz(quotient, product.factors().getLast())
                        : null;
            default -> null;
        };
    }

    private static @Nullable Derivative primed(String name) {
        int prime = name.indexOf('\'');
        boolean derivative = prime > 0 && Character.isLowerCase(name.charAt(prime - 1));
        return derivative
                ? new Derivative(name.replace("'", "").replace("^", ""), "", Integer.toString(name.length() - prime))
                : null;
    }

    /** dy/dx; without the y it stands behind the fraction. */
    private static @Nullable Derivative leibniz(Expr.Quotient quotient, @Nullable Expr behind) {
        List<Expr> above = factors(quotient.numerator());
        List<Expr> below = factors(quotient.denominator());
        String order = order(above.getFirst());
        boolean taken = order != null && order(below.getFirst()) != null && below.size() > 1;
        if (order == null || !taken || above.size() != (behind == null ? 2 : 1)) {
            return null;
        }
        Expr of = behind == null ? above.getLast() : behind;
        return new Derivative(letter(of), letter(base(below.get(1))), order);
    }

    private static List<Expr> factors(Expr expr) {
        return expr instanceof Expr.Product product ? product.factors() : List.of(expr);
    }

    /** Of d, or of a power of it; null if it is neither. */
    private static @Nullable String order(Expr expr) {
        if (expr instanceof Expr.Power power && order(power.base()) != null) {
            return NormalForm.of(power.exponent());
        }
        return expr instanceof Expr.Symbol symbol && DIFFERENTIALS.contains(symbol.name()) ? "1" : null;
    }

    private static Expr base(Expr variable) {
        return variable instanceof Expr.Power power ? power.base() : variable;
    }

    private static String letter(Expr of) {
        return switch (of) {
            case Expr.Symbol symbol -> symbol.name();
            case Expr.Call call -> call.name();
            default -> NormalForm.of(of);
        };
    }

    /** Of the same order; a function is often called y where its rule is not asked for. */
    boolean isSame(@Nullable Derivative other) {
        return other != null
                && order.equals(other.order)
                && (by.equals(other.by) || by.isEmpty() || other.by.isEmpty())
                && (of.equals(other.of) || of.equals("y") || other.of.equals("y"));
    }
}
