package dev.tina.verifier.compare.rewrite;

import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import dev.tina.verifier.tree.Trees;
import java.util.List;
import java.util.Set;

/** What one side of an equals sign may be to name, or to set as a task, what the other side answers. */
public final class Names {

    private static final Set<String> CALCULATIONS = Set.of("lim", "limsup", "liminf", "int", "iint", "iiint", "oint");
    /** What stands before a thing and makes a name with it: the measure of an angle, the gradient of a function. */
    private static final Set<String> PREFIXES =
            Set.of("m", "\\nabla", "\\dim", "\\rank", "\\tr", "\\sup", "\\partial", "\\Re", "\\Im");
    /** AnswerLetters whose square has a name of its own: the variance, the test statistic. */
    private static final Set<String> SQUARES = Set.of("\\sigma", "\\chi");

    private static final int SEARCHED = 500;

    private Names() {}

    /** A variable, a function's value, a length named by its ends, or several of these. */
    static boolean isName(Expr expr) {
        return switch (expr) {
            case Expr.Symbol symbol -> true;
            case Expr.Indexed indexed -> true;
            case Expr.Text text -> true;
            case Expr.Constant constant -> constant == Expr.Constant.E || constant == Expr.Constant.I;
            case Expr.Call call -> call.arguments().stream().allMatch(part -> part instanceof Expr.Num || isName(part));
            case Expr.Tuple tuple -> tuple.items().stream().allMatch(Names::isName);
            case Expr.Ratio ratio -> ratio.parts().stream().allMatch(Names::isName);
            case Expr.Product product -> isSegment(product);
            case Expr.Quotient quotient -> isLength(quotient.numerator()) && isLength(quotient.denominator());
            case Expr.Apply apply ->
                apply.function() == Function.ABS && isName(apply.arguments().getFirst());
            default -> false;
        };
    }

    private static boolean isLength(Expr expr) {
        return expr instanceof Expr.Product product && isSegment(product);
    }

    /** Points are capitals: AB is a length, ab a product. */
    private static boolean isSegment(Expr.Product product) {
        return product.factors().stream().allMatch(Names::isCapital);
    }

    private static boolean isCapital(Expr expr) {
        return expr instanceof Expr.Symbol symbol
                && Character.isUpperCase(symbol.name().charAt(0));
    }

    /** Whether the left side only says what is asked for: no arithmetic is left to turn round, as in 2x = 10. */
    static boolean asks(Expr left, Expr value) {
        return isName(left)
                || isCalculation(left)
                || (isCompound(left) && !mentions(value, left, new int[] {SEARCHED}));
    }

    /** A product of matrices that is worked out has more parts than can be searched. */
    private static boolean mentions(Expr value, Expr name, int[] left) {
        return value.equals(name)
                || (--left[0] > 0 && Trees.parts(value).stream().anyMatch(part -> mentions(part, name, left)));
    }

    private static boolean isCompound(Expr left) {
        return switch (left) {
            case Expr.Call call -> true;
            case Expr.Apply apply -> isQuantity(apply);
            case Expr.Product product -> isPrefixed(product.factors()) || Derivative.of(product) != null;
            case Expr.Quotient quotient -> Derivative.of(quotient) != null;
            case Expr.Power power -> isInverse(power) || isSquare(power);
            case Expr.SetOperation sets -> isSetName(sets);
            default -> false;
        };
    }

    /** A function's value that is asked for as it stands; not the absolute value or root of an equation to be solved. */
    private static boolean isQuantity(Expr.Apply apply) {
        Expr of = apply.arguments().getFirst();
        boolean measured = switch (apply.function()) {
            case DETERMINANT, GCD, LCM, MAX, MIN, RE, IM, ARG, CONJUGATE -> true;
            case ABS -> of instanceof Expr.SetOperation;
            default -> apply.function().isTrigonometric();
        };
        return measured && Trees.any(of, part -> part instanceof Expr.Symbol || part instanceof Expr.Call);
    }

    private static boolean isPrefixed(List<Expr> factors) {
        return factors.size() == 2
                && factors.getFirst() instanceof Expr.Symbol prefix
                && PREFIXES.contains(prefix.name())
                && (!prefix.name().equals("m") || isFigure(factors.getLast()))
                && isName(factors.getLast());
    }

    private static boolean isFigure(Expr expr) {
        return expr instanceof Expr.Symbol figure
                && (figure.name().startsWith("angle")
                        || figure.name().startsWith("measuredangle")
                        || figure.name().startsWith("over")
                        || figure.name().startsWith("wideparen"));
    }

    /** The inverse or the transpose of a matrix. */
    private static boolean isInverse(Expr.Power power) {
        return isCapital(power.base())
                && (power.exponent().equals(new Expr.Symbol("T"))
                        || power.exponent().equals(new Expr.Negated(Expr.Num.of(1)))
                        || power.exponent().equals(Expr.Num.of(-1)));
    }

    private static boolean isSquare(Expr.Power power) {
        return power.base() instanceof Expr.Symbol symbol
                && SQUARES.contains(symbol.name())
                && power.exponent().equals(Expr.Num.of(2));
    }

    private static boolean isSetName(Expr expr) {
        return expr instanceof Expr.SetOperation sets
                ? isSetName(sets.left()) && isSetName(sets.right())
                : isName(expr);
    }

    /** A sum, an integral or a limit, with no more than numbers before it. */
    private static boolean isCalculation(Expr left) {
        return switch (left) {
            case Expr.Aggregate aggregate -> true;
            case Expr.Opaque opaque -> CALCULATIONS.contains(opaque.operation());
            case Expr.Negated negated -> isCalculation(negated.of());
            case Expr.Product product ->
                product.factors().stream().anyMatch(Names::isCalculation)
                        && product.factors().stream().allMatch(part -> isCalculation(part) || isConstant(part));
            default -> false;
        };
    }

    /** Without any name, so that it has one value. */
    static boolean isConstant(Expr expr) {
        return !Trees.any(expr, part -> isName(part) || part instanceof Expr.Call || part instanceof Expr.Opaque);
    }

    /** Whether two names on the left name the same. */
    public static boolean same(Expr expected, Expr given) {
        Derivative derivative = Derivative.of(expected);
        if (derivative != null) {
            return derivative.isSame(Derivative.of(given));
        }
        if (expected instanceof Expr.Call call) {
            return given instanceof Expr.Call other ? sameCall(call, other) : isHead(given, call);
        }
        if (given instanceof Expr.Call call) {
            return isHead(expected, call);
        }
        boolean alike = expected.getClass() != given.getClass() || expected instanceof Expr.Tuple;
        return expected.equals(given)
                || (alike && !(expected instanceof Expr.Symbol) && !(given instanceof Expr.Symbol));
    }

    /** y is y(x). */
    private static boolean isHead(Expr name, Expr.Call call) {
        return name instanceof Expr.Symbol symbol
                && symbol.name().equals(call.name())
                && call.arguments().stream().allMatch(Expr.Symbol.class::isInstance);
    }

    /** f(n) is f(x), but f(2) is not f(3) and P(A) is not P(B). */
    private static boolean sameCall(Expr.Call expected, Expr.Call given) {
        boolean same = expected.name().equals(given.name())
                && expected.arguments().size() == given.arguments().size();
        for (int i = 0; same && i < expected.arguments().size(); i++) {
            Expr argument = expected.arguments().get(i);
            Expr other = given.arguments().get(i);
            same = argument.equals(other) || (isVariable(argument) && isVariable(other));
        }
        return same;
    }

    private static boolean isVariable(Expr expr) {
        return expr instanceof Expr.Symbol && !isCapital(expr);
    }
}
