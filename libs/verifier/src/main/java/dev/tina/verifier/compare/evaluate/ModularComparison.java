package dev.tina.verifier.compare.evaluate;

import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.Rational;
import dev.tina.verifier.tree.Expr;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells fractions of polynomials in names, π and e apart by their values modulo a large prime, where no digit is lost. */
final class ModularComparison {

    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
    private static final int POINTS = 2;
    private static final int PARTS_OF_VALUE = 4;
    private static final int BITS_OF_PART = 20;
    private static final int LONGEST_EXPONENT = 64;
    private static final long ARITHMETIC = 2;
    private static final long POWER = 16;

    private final Fuel fuel;
    private final int point;

    private ModularComparison(int point, Fuel fuel) {
        this.point = point;
        this.fuel = fuel;
    }

    /** Null if one of the two is no such fraction, or has no value where it is tried. */
    static @Nullable ComparisonResult compare(Expr reference, Expr answer, Fuel fuel) {
        for (int point = 0; point < POINTS; point++) {
            ModularComparison at = new ModularComparison(point, fuel);
            BigInteger expected = at.value(reference);
            BigInteger given = expected == null ? null : at.value(answer);
            if (expected == null || given == null) {
                return null;
            }
            if (!expected.equals(given)) {
                return ComparisonResult.different("other values, far below the largest term");
            }
        }
        return ComparisonResult.equal("the same polynomials");
    }

    private @Nullable BigInteger value(Expr expr) {
        fuel.spend(ARITHMETIC);
        return switch (expr) {
            case Expr.Num number -> fraction(number.value());
            case Expr.Symbol symbol -> seeded(symbol.name());
            case Expr.Constant constant ->
                constant == Expr.Constant.PI || constant == Expr.Constant.E ? seeded("the number " + constant) : null;
            case Expr.Sum sum -> folded(sum.terms(), BigInteger::add);
            case Expr.Product product -> folded(product.factors(), BigInteger::multiply);
            case Expr.Quotient quotient -> quotient(value(quotient.numerator()), value(quotient.denominator()));
            case Expr.Negated negated -> {
                BigInteger of = value(negated.of());
                yield of == null ? null : of.negate().mod(PRIME);
            }
            case Expr.Power power -> power(value(power.base()), exponent(power.exponent()));
            default -> null;
        };
    }

    private BigInteger seeded(String name) {
        BigInteger value = BigInteger.ZERO;
        for (int part = 0; part < PARTS_OF_VALUE; part++) {
            long share = (long) (SamplePoint.share(name, 101 + point * PARTS_OF_VALUE + part) * (1L << BITS_OF_PART));
            value = value.shiftLeft(BITS_OF_PART).add(BigInteger.valueOf(share));
        }
        return value.mod(PRIME);
    }

    private @Nullable BigInteger folded(List<Expr> parts, BinaryOperator<BigInteger> operation) {
        BigInteger total = value(parts.getFirst());
        for (Expr part : parts.subList(1, parts.size())) {
            BigInteger next = total == null ? null : value(part);
            if (total == null || next == null) {
                return null;
            }
            total = operation.apply(total, next).mod(PRIME);
        }
        return total;
    }

    private @Nullable BigInteger fraction(Rational value) {
        fuel.spend(value.size());
        return quotient(value.numerator().mod(PRIME), value.denominator().mod(PRIME));
    }

    private static @Nullable BigInteger quotient(@Nullable BigInteger above, @Nullable BigInteger below) {
        return above == null || below == null || below.signum() == 0
                ? null
                : above.multiply(below.modInverse(PRIME)).mod(PRIME);
    }

    /** A whole number; null for any other exponent. */
    private static @Nullable BigInteger exponent(Expr expr) {
        return switch (expr) {
            case Expr.Num number ->
                number.value().isInteger() && number.value().numerator().bitLength() < LONGEST_EXPONENT
                        ? number.value().numerator()
                        : null;
            case Expr.Negated negated -> {
                BigInteger of = exponent(negated.of());
                yield of == null ? null : of.negate();
            }
            default -> null;
        };
    }

    private @Nullable BigInteger power(@Nullable BigInteger base, @Nullable BigInteger exponent) {
        if (base == null || exponent == null || base.signum() == 0) {
            return null;
        }
        fuel.spend(POWER);
        return base.modPow(exponent, PRIME);
    }
}
