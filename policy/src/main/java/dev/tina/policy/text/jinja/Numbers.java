package dev.tina.policy.text.jinja;

/** Python's arithmetic: division rounds down, the remainder has the divisor's sign; integers hold 64 bits. */
final class Numbers {
    private Numbers() {}

    static long integers(String operator, long left, long right) {
        return switch (operator) {
            case "+" -> Math.addExact(left, right);
            case "-" -> Math.subtractExact(left, right);
            case "*" -> Math.multiplyExact(left, right);
            case "//" -> Math.floorDiv(left, right);
            case "%" -> Math.floorMod(left, right);
            default -> power(left, right);
        };
    }

    static double floats(String operator, double left, double right) {
        if (right == 0 && (operator.equals("/") || operator.equals("//") || operator.equals("%"))) {
            throw new ArithmeticException("/ by zero");
        }
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            case "//" -> Math.floor(left / right);
            case "%" -> left - right * Math.floor(left / right);
            default -> Math.pow(left, right);
        };
    }

    private static long power(long base, long exponent) {
        if (exponent < 0) {
            throw new ArithmeticException("a negative exponent is not supported");
        }
        long result = 1;
        for (long i = 0; i < exponent && (i < 64 || (base != 0 && Math.abs(base) != 1)); i++) {
            result = Math.multiplyExact(result, base);
        }
        return base == -1 && exponent % 2 == 1 ? -1 : result;
    }
}
