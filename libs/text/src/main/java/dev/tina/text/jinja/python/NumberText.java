package dev.tina.text.jinja.python;

import dev.tina.text.jinja.limit.EvaluationException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floats as Python writes them: the shortest digits, or as many as are asked for. */
public final class NumberText {
    /** Digits beyond are refused. */
    private static final int MAX_PRECISION = 400;

    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_BELOW = 1e16;

    private NumberText() {}

    /** The shortest digits that read back as the same number; exponents from 1e16 and below 1e-4 on. */
    public static String shortest(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double size = Math.abs(value);
        if (size != 0 && (size >= PLAIN_BELOW || size < PLAIN_FROM)) {
            double oneDigit = rounded(value, 1).doubleValue(); // Java writes two digits at least, 4.9E-324 for 5e-324
            String text = oneDigit == size
                    ? sign(value) + rounded(value, 1).unscaledValue() + "E" + exponentOf(rounded(value, 1))
                    : Double.toString(value);
            text = text.replace(".0E", "E").replaceFirst("E(\\d)", "e+$1");
            return text.replaceFirst("E-", "e-").replaceFirst("e([+-])(\\d)$", "e$10$2");
        }
        String plain = value == 0
                ? Double.toString(value)
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }

    /**
     * Digits by the letter f, e or g, small or capital.
     *
     * @param alternate keeps the point, and for g the zeros at the end
     */
    public static String of(double value, char form, int precision, boolean alternate) {
        if (precision > MAX_PRECISION) {
            throw new EvaluationException("precision must be at most " + MAX_PRECISION + ", was " + precision);
        }
        String text = !Double.isFinite(value)
                ? notFinite(value)
                : switch (Character.toLowerCase(form)) {
                    case 'f' -> fixed(value, precision);
                    case 'e' -> exponent(value, precision);
                    default -> general(value, Math.max(precision, 1), alternate);
                };
        if (alternate && Double.isFinite(value) && !text.contains(".")) {
            text = text.contains("e") ? text.replace("e", ".e") : text + ".";
        }
        return Character.isUpperCase(form) ? LetterCase.upper(text) : text;
    }

    private static String fixed(double value, int precision) {
        return sign(value)
                + new BigDecimal(Math.abs(value))
                        .setScale(precision, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    private static String sign(double value) {
        return Math.copySign(1, value) < 0 ? "-" : "";
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(Math.abs(value)).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static int exponentOf(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
    }

    private static String exponent(double value, int precision) {
        BigDecimal rounded = rounded(value, precision + 1);
        int exponent = exponentOf(rounded);
        String digits = rounded.movePointLeft(exponent)
                .setScale(precision, RoundingMode.HALF_EVEN)
                .toPlainString();
        int size = Math.abs(exponent);
        return sign(value) + digits + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }

    private static String general(double value, int precision, boolean keepsZeros) {
        int exponent = exponentOf(rounded(value, precision));
        String text = exponent >= -4 && exponent < precision
                ? fixed(value, precision - 1 - exponent)
                : exponent(value, precision - 1);
        return keepsZeros ? text : withoutZeros(text);
    }

    private static String withoutZeros(String text) {
        int end = text.indexOf('e') < 0 ? text.length() : text.indexOf('e');
        String digits = text.substring(0, end);
        if (digits.contains(".")) {
            digits = digits.replaceFirst("0+$", "").replaceFirst("\\.$", "");
        }
        return digits + text.substring(end);
    }
}
