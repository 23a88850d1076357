package dev.tina.verifier.compare.evaluate;

import ch.obermuhlner.math.big.BigComplex;
import ch.obermuhlner.math.big.BigDecimalMath;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.Rational;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates an expression at a point to sixty digits, where its operations allow that many. */
final class PreciseEvaluator {

    static final MathContext DIGITS = new MathContext(60);

    private static final long ARITHMETIC = 4;
    private static final long SERIES = 400;
    /** Beyond these sizes no series is summed. */
    private static final BigDecimal LARGEST_ARGUMENT = BigDecimal.valueOf(1_000);

    private static final int LARGEST_EXPONENT = 400;
    private static final int LARGEST_DOUBLE_EXPONENT = 300;

    private final SamplePoint point;
    private final Fuel fuel;
    private BigDecimal largest = BigDecimal.ZERO;

    PreciseEvaluator(SamplePoint point, Fuel fuel) {
        this.point = point;
        this.fuel = fuel;
    }

    /** The largest number met in any value so far: what was lost by subtraction is lost from its digits. */
    BigDecimal largest() {
        return largest;
    }

    /** Null where an operation cannot be had to so many digits. */
    @Nullable
    BigComplex value(Expr expr) {
        fuel.spend(ARITHMETIC);
        BigComplex value = switch (expr) {
            case Expr.Num number -> number(number.value());
            case Expr.Based based -> number(based.value());
            case Expr.Constant constant -> constant(constant);
            case Expr.Symbol symbol ->
                real(new BigDecimal(point.value(symbol.name()).re()));
            case Expr.Sum sum -> folded(sum.terms(), false);
            case Expr.Product product -> folded(product.factors(), true);
            case Expr.Quotient quotient -> quotient(value(quotient.numerator()), value(quotient.denominator()));
            case Expr.Negated negated -> negated(value(negated.of()));
            case Expr.Percent percent -> quotient(value(percent.of()), real(BigDecimal.valueOf(100)));
            case Expr.Quantity quantity -> value(quantity.of());
            case Expr.Power power -> power(value(power.base()), value(power.exponent()));
            case Expr.Apply apply -> apply(apply);
            default -> null;
        };
        return bounded(value);
    }

    private @Nullable BigComplex bounded(@Nullable BigComplex value) {
        if (value == null) {
            return null;
        }
        BigDecimal size = value.re.abs().max(value.im.abs());
        if (size.precision() - (long) size.scale() > LARGEST_EXPONENT) {
            return null;
        }
        largest = largest.max(size);
        return value;
    }

    private static BigComplex real(BigDecimal value) {
        return BigComplex.valueOf(value);
    }

    private @Nullable BigComplex number(Rational value) {
        if (value.size() > 64) {
            return null;
        }
        return real(new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), DIGITS));
    }

    private @Nullable BigComplex constant(Expr.Constant constant) {
        return switch (constant) {
            case PI -> real(BigDecimalMath.pi(DIGITS));
            case E -> real(BigDecimalMath.e(DIGITS));
            case I -> BigComplex.I;
            case INFINITY -> null;
        };
    }

    private @Nullable BigComplex folded(List<Expr> parts, boolean multiply) {
        BigComplex total = value(parts.getFirst());
        for (Expr part : parts.subList(1, parts.size())) {
            BigComplex next = total == null ? null : value(part);
            if (total == null || next == null) {
                return null;
            }
            total = bounded(multiply ? total.multiply(next, DIGITS) : total.add(next, DIGITS));
        }
        return total;
    }

    private static @Nullable BigComplex negated(@Nullable BigComplex value) {
        return value == null ? null : value.negate();
    }

    private static boolean isZero(BigComplex value) {
        return value.re.signum() == 0 && value.im.signum() == 0;
    }

    private static @Nullable BigComplex quotient(@Nullable BigComplex above, @Nullable BigComplex below) {
        return above == null || below == null || isZero(below) ? null : above.divide(below, DIGITS);
    }

    private @Nullable BigComplex power(@Nullable BigComplex base, @Nullable BigComplex exponent) {
        if (base == null || exponent == null || exponent.im.signum() != 0 || isZero(base)) {
            return null;
        }
        if (exponent.re.abs().compareTo(LARGEST_ARGUMENT) > 0) {
            return null;
        }
        boolean whole = exponent.re.stripTrailingZeros().scale() <= 0;
        fuel.spend(whole ? ARITHMETIC * 20 : SERIES);
        if (whole) {
            return whole(base, exponent.re.intValue());
        }
        boolean positive = base.im.signum() == 0 && base.re.signum() > 0 && startsAsDouble(base.re);
        return positive ? real(BigDecimalMath.pow(base.re, exponent.re, DIGITS)) : null;
    }

    private @Nullable BigComplex whole(BigComplex base, int exponent) {
        BigComplex power = BigComplex.ONE;
        BigComplex square = base;
        for (int left = Math.abs(exponent); left > 0; left >>= 1) {
            BigComplex next = (left & 1) == 1 ? bounded(power.multiply(square, DIGITS)) : power;
            BigComplex doubled = left > 1 ? bounded(square.multiply(square, DIGITS)) : square;
            if (next == null || doubled == null) {
                return null;
            }
            power = next;
            square = doubled;
        }
        return exponent < 0 ? quotient(BigComplex.ONE, power) : power;
    }

    private @Nullable BigComplex apply(Expr.Apply apply) {
        BigComplex x = value(apply.arguments().getFirst());
        if (x == null || x.im.signum() != 0 || x.re.abs().compareTo(LARGEST_ARGUMENT.pow(10)) > 0) {
            return null;
        }
        fuel.spend(SERIES);
        return switch (apply.function()) {
            case ROOT -> root(x.re, value(apply.arguments().getLast()));
            case ABS -> real(x.re.abs());
            case LN -> x.re.signum() > 0 && startsAsDouble(x.re) ? real(BigDecimalMath.log(x.re, DIGITS)) : null;
            case LOG -> logarithm(x.re, value(apply.arguments().getLast()));
            default -> small(apply.function(), x.re);
        };
    }

    private @Nullable BigComplex small(Function function, BigDecimal x) {
        if (x.abs().compareTo(LARGEST_ARGUMENT) > 0) {
            return null;
        }
        return switch (function) {
            case EXP -> real(BigDecimalMath.exp(x, DIGITS));
            case SIN -> real(BigDecimalMath.sin(x, DIGITS));
            case COS -> real(BigDecimalMath.cos(x, DIGITS));
            case TAN -> quotient(real(BigDecimalMath.sin(x, DIGITS)), real(BigDecimalMath.cos(x, DIGITS)));
            case COT -> quotient(real(BigDecimalMath.cos(x, DIGITS)), real(BigDecimalMath.sin(x, DIGITS)));
            case ARCTAN -> real(BigDecimalMath.atan(x, DIGITS));
            default -> null;
        };
    }

    private static @Nullable BigComplex root(BigDecimal x, @Nullable BigComplex degree) {
        boolean small = degree != null && degree.im.signum() == 0 && degree.re.signum() > 0;
        if (degree == null || !small || degree.re.compareTo(BigDecimal.TEN) > 0) {
            return null;
        }
        if (degree.re.compareTo(BigDecimal.TWO) == 0) {
            BigDecimal root = x.abs().sqrt(DIGITS);
            return x.signum() < 0 ? BigComplex.valueOf(BigDecimal.ZERO, root) : real(root);
        }
        return x.signum() > 0 && startsAsDouble(x) ? real(BigDecimalMath.root(x, degree.re, DIGITS)) : null;
    }

    /** Whether the library's iterations, which start in double precision, have a start. */
    private static boolean startsAsDouble(BigDecimal positive) {
        return Math.abs(positive.precision() - (long) positive.scale()) < LARGEST_DOUBLE_EXPONENT;
    }

    private static @Nullable BigComplex logarithm(BigDecimal x, @Nullable BigComplex base) {
        boolean defined = base != null
                && base.im.signum() == 0
                && base.re.signum() > 0
                && startsAsDouble(base.re)
                && x.signum() > 0
                && startsAsDouble(x);
        return base == null || !defined
                ? null
                : quotient(real(BigDecimalMath.log(x, DIGITS)), real(BigDecimalMath.log(base.re, DIGITS)));
    }
}
