package dev.tina.text.jinja.operator;

import dev.tina.text.jinja.value.BigNumbers;
import dev.tina.text.jinja.value.Values;

/** Computes as Python does: division rounds down, and the remainder has the sign of the divisor. */
final class Numbers {
    private Numbers() {}

    /** Throws ArithmeticException where there is no result. */
    static Object calculate(String operator, Object left, Object right) {
        boolean whole = !(left instanceof Double) && !(right instanceof Double) && !operator.equals("/");
        if (!whole
                || (operator.equals("**") && BigNumbers.exact(right, operator).signum() < 0)) {
            return floats(operator, Values.number(left, operator), Values.number(right, operator));
        }
        return BigNumbers.calculate(operator, BigNumbers.exact(left, operator), BigNumbers.exact(right, operator));
    }

    private static double floats(String operator, double left, double right) {
        boolean divides = operator.equals("/") || operator.equals("//") || operator.equals("%");
        if (right == 0 && divides) {
            throw new ArithmeticException("/ by zero");
        }
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            case "//" -> Math.rint((left - remainder(left, right)) / right);
            case "%" -> remainder(left, right);
            default -> power(left, right);
        };
    }

    private static double remainder(double left, double right) {
        double rest = left % right;
        if (rest == 0) {
            return Math.copySign(0.0, right);
        }
        return rest < 0 == right < 0 ? rest : rest + right;
    }

    private static double power(double base, double exponent) {
        if (base == 0 && exponent < 0) {
            throw new ArithmeticException("0 to a negative power");
        }
        double result = Math.pow(base, exponent);
        if (Double.isNaN(result) && !Double.isNaN(base) && !Double.isNaN(exponent)) {
            throw new ArithmeticException("the power of a negative number is not real");
        }
        if (Double.isInfinite(result) && !Double.isInfinite(base) && !Double.isInfinite(exponent)) {
            throw new ArithmeticException("the power is too large");
        }
        return result;
    }
}
