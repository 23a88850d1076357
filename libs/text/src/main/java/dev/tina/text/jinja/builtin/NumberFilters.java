package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.python.LetterCase;
import dev.tina.text.jinja.python.NumberText;
import dev.tina.text.jinja.value.BigNumbers;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Filters that make numbers, round them, or write them as sizes of files. */
final class NumberFilters {
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d+(?:_\\d+)*");
    private static final Pattern REAL = Pattern.compile(
            "[-+]?(?:(?:\\d+(?:_\\d+)*\\.?(?:\\d+(?:_\\d+)*)?|\\.\\d+(?:_\\d+)*)(?:[eE][-+]?\\d+(?:_\\d+)*)?"
                    + "|(?i:inf(?:inity)?|nan))");
    private static final int MAX_PRECISION = 400;

    Map<String, Filter> table() {
        return Map.of(
                "int", (input, arguments) -> integer(input, arguments.accept("default", "base")),
                "float", (input, arguments) -> real(input, arguments.accept("default")),
                "abs", Filter.of(NumberFilters::absolute),
                "round", (input, arguments) -> round(input, arguments.accept("precision", "method")),
                "filesizeformat", (input, arguments) -> fileSize(input, arguments.accept("binary")));
    }

    private static Object integer(Object input, CallArguments arguments) {
        long base = arguments.integer(1, "base", 10);
        Optional<Object> whole = switch (Markup.plain(input)) {
            case Undefined undefined -> throw undefined.error();
            case String text -> whole(text.strip(), base);
            case Double d -> whole(d);
            case Boolean b -> Optional.of(b ? 1L : 0L);
            case Long l -> Optional.of(l);
            case BigInteger big -> Optional.of(big);
            default -> Optional.empty();
        };
        return whole.orElseGet(() -> arguments.get(0, "default", 0L));
    }

    private static Optional<Object> whole(String text, long base) {
        if (base == 10 && WHOLE.matcher(text).matches()) {
            return Optional.of(BigNumbers.of(plain(text), 10));
        }
        Optional<Object> based = base == 10 ? Optional.empty() : based(text, base);
        return based.or(() -> real(text).flatMap(NumberFilters::whole));
    }

    private static Optional<Object> whole(Double value) {
        return Double.isFinite(value) ? Optional.of(BigNumbers.of(value)) : Optional.empty();
    }

    private static Optional<Object> based(String text, long base) {
        String sign = text.startsWith("-") ? "-" : "";
        String digits = plain(text.substring(sign.length()));
        String prefix = base == 16 ? "0x" : base == 8 ? "0o" : base == 2 ? "0b" : "";
        boolean hasPrefix = !prefix.isEmpty() && digits.regionMatches(true, 0, prefix, 0, 2);
        try {
            return Optional.of(BigNumbers.of(sign + (hasPrefix ? digits.substring(2) : digits), (int) base));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String plain(String digits) {
        String text = digits.replace("_", "");
        return text.startsWith("+") ? text.substring(1) : text;
    }

    private static Object real(Object input, CallArguments arguments) {
        Optional<Double> number = switch (Markup.plain(input)) {
            case Undefined undefined -> throw undefined.error();
            case String text -> real(text.strip());
            case Object value -> Values.isNumber(value) ? Optional.of(Values.number(value, "float")) : Optional.empty();
        };
        return number.map(Object.class::cast).orElseGet(() -> arguments.get(0, "default", 0.0));
    }

    private static Optional<Double> real(String text) {
        if (!REAL.matcher(text).matches()) {
            return Optional.empty();
        }
        String number = LetterCase.lower(plain(text));
        return Optional.of(
                switch (number) {
                    case "inf", "infinity" -> Double.POSITIVE_INFINITY;
                    case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
                    case "nan", "-nan" -> Double.NaN;
                    default -> Double.parseDouble(number);
                });
    }

    private static Object absolute(Object input) {
        return input instanceof Double d
                ? (Object) Math.abs(d)
                : BigNumbers.of(BigNumbers.exact(input, "abs").abs());
    }

    private static Object round(Object input, CallArguments arguments) {
        int precision = Math.clamp(arguments.integer(0, "precision", 0), -MAX_PRECISION, MAX_PRECISION);
        String method = arguments.text(1, "method", "common");
        double value = Values.number(input, "round");
        double scale = Math.pow(10, precision);
        return switch (method) {
            case "common" ->
                input instanceof Double ? common(value, precision) : common(Values.integer(input, "round"), precision);
            case "ceil" -> Math.ceil(value * scale) / scale;
            case "floor" -> Math.floor(value * scale) / scale;
            default -> throw new EvaluationException("method of round must be common, ceil or floor, was " + method);
        };
    }

    private static Object common(double value, int precision) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .setScale(precision, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : value;
    }

    private static Object common(long value, int precision) {
        return precision >= 0
                ? value
                : BigDecimal.valueOf(value)
                        .setScale(precision, RoundingMode.HALF_EVEN)
                        .longValueExact();
    }

    private static Object fileSize(Object input, CallArguments arguments) {
        boolean binary = arguments.flag(0, "binary");
        double size = Markup.plain(input) instanceof String text
                ? real(text.strip()).orElseThrow(() -> new EvaluationException("filesizeformat needs a number"))
                : Values.number(input, "filesizeformat");
        double base = binary ? 1024 : 1000;
        if (size == 1) {
            return "1 Byte";
        }
        return size < base ? (long) size + " Bytes" : scaled(size, base, binary);
    }

    private static String scaled(double size, double base, boolean binary) {
        List<String> letters = List.of(binary ? "K" : "k", "M", "G", "T", "P", "E", "Z", "Y");
        int place = 0;
        double unit = base * base;
        while (size >= unit && place < letters.size() - 1) {
            place++;
            unit *= base;
        }
        return NumberText.of(base * size / unit, 'f', 1, true) + " " + letters.get(place) + (binary ? "iB" : "B");
    }
}
