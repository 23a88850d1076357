package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.EvaluationException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Integers as large as Python prints them; a value that fits 64 bits is a Long, a larger one a BigInteger. */
public final class BigNumbers {
    /** About the 4300 digits beyond which Python prints no integer. */
    private static final int MAX_BITS = 14_284;

    private BigNumbers() {}

    /** The value in the form it has in templates. */
    public static Object of(BigInteger value) {
        if (value.bitLength() > MAX_BITS) {
            throw new EvaluationException("an integer is longer than 4300 digits");
        }
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    public static Object of(String digits, int base) {
        if (digits.length() > MAX_BITS) {
            throw new EvaluationException("an integer is longer than 4300 digits");
        }
        return of(new BigInteger(digits, base));
    }

    /** The whole part of a float. */
    public static Object of(double value) {
        return of(new BigDecimal(value).toBigInteger());
    }

    public static BigInteger exact(Object value, String user) {
        return value instanceof BigInteger big ? big : BigInteger.valueOf(Values.integer(value, user));
    }

    /** Throws ArithmeticException where there is no result. */
    public static Object calculate(String operator, BigInteger left, BigInteger right) {
        if (right.signum() == 0 && (operator.equals("//") || operator.equals("%"))) {
            throw new ArithmeticException("/ by zero");
        }
        return of(
                switch (operator) {
                    case "+" -> left.add(right);
                    case "-" -> left.subtract(right);
                    case "*" -> left.multiply(right);
                    case "//" -> floorDivide(left, right);
                    case "%" -> left.subtract(right.multiply(floorDivide(left, right)));
                    default -> power(left, right);
                });
    }

    private static BigInteger floorDivide(BigInteger left, BigInteger right) {
        BigInteger[] parts = left.divideAndRemainder(right);
        boolean roundedUp = parts[1].signum() != 0 && parts[1].signum() != right.signum();
        return roundedUp ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static BigInteger power(BigInteger base, BigInteger exponent) {
        boolean grows = base.abs().bitLength() > 1;
        if (grows && (exponent.bitLength() > 15 || (base.bitLength() - 1L) * exponent.intValue() > MAX_BITS)) {
            throw new EvaluationException("an integer is longer than 4300 digits");
        }
        return grows
                ? base.pow(exponent.intValue())
                : base.pow(exponent.signum() == 0 ? 0 : exponent.testBit(0) ? 1 : 2);
    }
}
