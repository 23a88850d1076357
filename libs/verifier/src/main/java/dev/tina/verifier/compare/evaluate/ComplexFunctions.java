package dev.tina.verifier.compare.evaluate;

import static dev.tina.verifier.number.Approximation.ONE;

import dev.tina.verifier.number.Approximation;
import dev.tina.verifier.tree.Function;
import java.util.List;

/** Evaluates the named functions in complex double precision, by identities that reduce them to a few. */
final class ComplexFunctions {

    private static final Approximation I = Approximation.exact(0, 1);
    private static final Approximation HALF = Approximation.exact(0.5, 0);
    private static final Approximation QUARTER_TURN = Approximation.of(Math.PI / 2);

    private ComplexFunctions() {}

    static boolean choosesBranch(Function function) {
        return function == Function.ROOT || function == Function.LN || function == Function.LOG;
    }

    static Approximation value(Function function, List<Approximation> arguments) {
        Approximation x = arguments.getFirst();
        return switch (function) {
            case SIN -> x.sin();
            case COS -> x.cos();
            case TAN -> x.sin().over(x.cos());
            case COT -> x.cos().over(x.sin());
            case SEC -> ONE.over(x.cos());
            case CSC -> ONE.over(x.sin());
            case ARCSIN -> x.arcsin();
            case ARCCOS -> QUARTER_TURN.minus(x.arcsin());
            case ARCTAN -> x.arctan();
            case ARCCOT -> QUARTER_TURN.minus(x.arctan());
            case ARCSEC -> QUARTER_TURN.minus(ONE.over(x).arcsin());
            case ARCCSC -> ONE.over(x).arcsin();
            case SINH -> x.exp().minus(x.negated().exp()).times(HALF);
            case COSH -> x.exp().plus(x.negated().exp()).times(HALF);
            case TANH -> value(Function.SINH, arguments).over(value(Function.COSH, arguments));
            case ARSINH -> x.plus(x.times(x).plus(ONE).sqrt()).ln();
            case ARCOSH -> x.plus(x.times(x).minus(ONE).sqrt()).ln();
            case ARTANH -> ONE.plus(x).over(ONE.minus(x)).ln().times(HALF);
            case LN -> x.ln();
            case LOG -> x.ln().over(arguments.getLast().ln());
            case EXP -> x.exp();
            case ROOT -> root(x, arguments.getLast());
            case ABS -> absolute(x);
            default -> discrete(function, arguments);
        };
    }

    private static Approximation absolute(Approximation x) {
        return new Approximation(x.abs(), 0, x.error());
    }

    /** An odd root of a negative number is negative, as it is taught. */
    private static Approximation root(Approximation x, Approximation degree) {
        if (degree.re() == 2 && degree.isReal()) {
            return x.sqrt();
        }
        boolean odd = degree.isReal() && Math.abs(degree.re() % 2) == 1;
        return odd && x.isReal() && x.re() < 0
                ? x.negated().power(ONE.over(degree)).negated()
                : x.power(ONE.over(degree));
    }

    private static Approximation discrete(Function function, List<Approximation> arguments) {
        Approximation x = arguments.getFirst();
        Approximation last = arguments.getLast();
        return switch (function) {
            case FLOOR -> floor(x);
            case CEIL -> floor(x.negated()).negated();
            case FACTORIAL -> x.factorial();
            case BINOMIAL ->
                x.factorial().over(last.factorial().times(x.minus(last).factorial()));
            case MOD -> x.minus(last.times(floor(x.over(last))));
            case MAX -> extreme(arguments, 1);
            case MIN -> extreme(arguments, -1);
            case RE -> new Approximation(x.re(), 0, x.error());
            case IM -> new Approximation(x.im(), 0, x.error());
            case ARG -> x.ln().minus(absolute(x).ln()).times(I.negated());
            case CONJUGATE -> new Approximation(x.re(), -x.im(), x.error());
            default -> Approximation.UNDEFINED;
        };
    }

    /** Not defined for what rounding may have moved across a whole number. */
    private static Approximation floor(Approximation x) {
        double low = Math.floor(x.re() - x.error());
        return x.isReal() && low == Math.floor(x.re() + x.error())
                ? Approximation.exact(low, 0)
                : Approximation.UNDEFINED;
    }

    private static Approximation extreme(List<Approximation> values, int sign) {
        Approximation best = values.getFirst();
        for (Approximation value : values) {
            if (!value.isReal()) {
                return Approximation.UNDEFINED;
            }
            best = sign * value.re() > sign * best.re() ? value : best;
        }
        return best;
    }
}
