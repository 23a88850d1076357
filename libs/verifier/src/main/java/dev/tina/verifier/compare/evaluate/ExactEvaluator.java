package dev.tina.verifier.compare.evaluate;

import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.Rational;
import dev.tina.verifier.tree.Expr;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Evaluates an expression to an exact fraction, where it has one that is not too long. */
public final class ExactEvaluator {

    private static final int MAX_FACTORIAL = 2_500;

    private final Fuel fuel;
    private final @Nullable SamplePoint point;

    /** Of expressions without names. */
    public ExactEvaluator(Fuel fuel) {
        this.fuel = fuel;
        this.point = null;
    }

    /** With the values that names have at a point. */
    ExactEvaluator(SamplePoint point, Fuel fuel) {
        this.fuel = fuel;
        this.point = point;
    }

    /** Null if the expression is no fraction, or none that this can find. */
    @Nullable
    public Rational value(Expr expr) {
        fuel.spend(1);
        Rational value = switch (expr) {
            case Expr.Num number -> number.value();
            case Expr.Based based -> based.value();
            case Expr.Symbol symbol -> point == null ? null : point.exactly(symbol.name());
            case Expr.Sum sum -> fold(sum.terms(), Rational.ZERO, false);
            case Expr.Product product -> fold(product.factors(), Rational.ONE, true);
            case Expr.Quotient quotient -> both(quotient.numerator(), quotient.denominator(), (a, b) -> over(a, b));
            case Expr.Negated negated -> negated(value(negated.of()));
            case Expr.Percent percent -> both(percent.of(), Expr.Num.of(100), (a, b) -> over(a, b));
            case Expr.Degrees degrees -> value(degrees.of());
            case Expr.Quantity quantity -> value(quantity.of());
            case Expr.Power power -> both(power.base(), power.exponent(), (a, b) -> power(a, b));
            case Expr.Apply apply -> apply(apply);
            default -> null;
        };
        if (value != null && value.size() > 1) {
            fuel.spend(value.size());
        }
        return value;
    }

    private @Nullable Rational fold(List<Expr> parts, Rational start, boolean multiply) {
        Rational total = start;
        for (Expr part : parts) {
            Rational next = total == null ? null : value(part);
            if (total == null || next == null) {
                return null;
            }
            fuel.spend(cost(total, next));
            total = multiply ? total.times(next) : total.plus(next);
        }
        return total;
    }

    private @Nullable Rational both(
            Expr left, Expr right, java.util.function.BiFunction<Rational, Rational, @Nullable Rational> operation) {
        Rational first = value(left);
        Rational second = first == null ? null : value(right);
        if (first == null || second == null) {
            return null;
        }
        fuel.spend(cost(first, second));
        return operation.apply(first, second);
    }

    /** Of one operation; that of fractions ends in a common divisor of numbers as long as both together. */
    private static long cost(Rational first, Rational second) {
        long shorter = Math.min(first.size(), second.size());
        long longer = Math.max(first.size(), second.size());
        if (longer <= 2) {
            return 1;
        }
        boolean whole = first.isInteger() && second.isInteger();
        return whole ? shorter * (longer + shorter) : (longer + shorter) * (longer + shorter);
    }

    private static @Nullable Rational over(Rational above, Rational below) {
        return above.over(below);
    }

    private static @Nullable Rational negated(@Nullable Rational value) {
        return value == null ? null : value.negated();
    }

    private static @Nullable Rational power(Rational base, Rational exponent) {
        Integer whole = exponent.asInt();
        if (whole != null) {
            return base.power(whole);
        }
        int degree =
                exponent.denominator().bitLength() < 8 ? exponent.denominator().intValue() : 0;
        Rational root = degree == 0 || base.signum() < 0 ? null : base.root(degree);
        Rational above = Rational.of(exponent.numerator(), BigInteger.ONE);
        Integer times = above == null ? null : above.asInt();
        return root == null || times == null ? null : root.power(times);
    }

    private @Nullable Rational apply(Expr.Apply apply) {
        List<Expr> arguments = apply.arguments();
        Rational first = value(arguments.getFirst());
        if (first == null) {
            return null;
        }
        return switch (apply.function()) {
            case ABS -> first.signum() < 0 ? first.negated() : first;
            case FLOOR -> Rational.of(first.floor(), BigInteger.ONE);
            case CEIL -> negated(Rational.of(first.negated().floor(), BigInteger.ONE));
            case FACTORIAL -> factorial(first.asInt(), step(arguments));
            case ROOT -> both(arguments.getFirst(), arguments.getLast(), ExactEvaluator::root);
            case BINOMIAL -> both(arguments.getFirst(), arguments.getLast(), this::binomial);
            case MOD -> both(arguments.getFirst(), arguments.getLast(), ExactEvaluator::mod);
            case LOG -> both(arguments.getFirst(), arguments.getLast(), ExactEvaluator::log);
            case MAX -> reduced(arguments, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            case MIN -> reduced(arguments, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            case GCD -> reduced(arguments, (a, b) -> divisor(a, b));
            case LCM -> reduced(arguments, ExactEvaluator::multiple);
            case RE, CONJUGATE -> first;
            case IM -> Rational.ZERO;
            default -> null;
        };
    }

    private @Nullable Rational reduced(List<Expr> arguments, BinaryOperator<Rational> operation) {
        Rational total = null;
        for (Expr argument : arguments) {
            Rational next = value(argument);
            if (next == null) {
                return null;
            }
            total = total == null ? next : operation.apply(total, next);
        }
        return total;
    }

    private static Rational divisor(Rational a, Rational b) {
        BigInteger above =
                a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator()));
        Rational divisor = Rational.of(above, a.denominator().multiply(b.denominator()));
        return divisor == null ? Rational.ZERO : divisor;
    }

    private static Rational multiple(Rational a, Rational b) {
        Rational product = a.times(b);
        Rational multiple = product == null ? null : product.over(divisor(a, b));
        return multiple == null ? Rational.ZERO : multiple.signum() < 0 ? multiple.negated() : multiple;
    }

    private static @Nullable Rational root(Rational of, Rational degree) {
        Integer whole = degree.asInt();
        return whole == null || whole < 1 ? null : of.root(whole);
    }

    private static @Nullable Rational mod(Rational value, Rational divisor) {
        Rational quotient = value.over(divisor);
        Rational whole = quotient == null ? null : Rational.of(quotient.floor(), BigInteger.ONE);
        Rational multiple = whole == null ? null : whole.times(divisor);
        return multiple == null ? null : value.plus(multiple.negated());
    }

    /** A whole logarithm, such as that of 8 to the base 2. */
    private static @Nullable Rational log(Rational value, Rational base) {
        double guess = Math.rint(Math.log(value.toDouble()) / Math.log(base.toDouble()));
        if (!(Math.abs(guess) < 2_000) || value.signum() <= 0 || base.signum() <= 0) {
            return null;
        }
        return value.equals(base.power((int) guess)) ? Rational.of((long) guess) : null;
    }

    /** From one factor of a factorial to the next: 2 in 7!! */
    private @Nullable Integer step(List<Expr> arguments) {
        Rational step = arguments.size() == 1 ? Rational.ONE : value(arguments.getLast());
        return step == null ? null : step.asInt();
    }

    private @Nullable Rational factorial(@Nullable Integer of, @Nullable Integer step) {
        if (of == null || step == null || of < 0 || of > MAX_FACTORIAL) {
            return null;
        }
        fuel.spend((long) of * of / 256 + of + 1);
        BigInteger product = BigInteger.ONE;
        for (int i = of; i > 1; i -= step) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return Rational.of(product, BigInteger.ONE);
    }

    private @Nullable Rational binomial(Rational of, Rational chosen) {
        Integer n = of.asInt();
        Integer k = chosen.asInt();
        if (n == null || k == null || k < 0 || n < k || Math.min(k, n - k) > MAX_FACTORIAL) {
            return null;
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            fuel.spend(1 + product.bitLength() / 256);
            product = product.multiply(BigInteger.valueOf(n - (long) i + 1)).divide(BigInteger.valueOf(i));
        }
        return Rational.of(product, BigInteger.ONE);
    }
}
