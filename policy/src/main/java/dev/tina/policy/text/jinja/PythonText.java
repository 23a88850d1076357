package dev.tina.policy.text.jinja;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Values as Python prints them. */
final class PythonText {
    private final BoundedText out;

    private PythonText(Budget budget) {
        out = new BoundedText(budget);
    }

    static String of(Object value, Budget budget) {
        return switch (value) {
            case String s -> s;
            case Undefined undefined -> "";
            default -> {
                PythonText text = new PythonText(budget);
                text.write(value, 0);
                yield text.out.toString();
            }
        };
    }

    private void write(Object value, int depth) {
        if (depth > TokenStream.MAX_DEPTH) {
            throw new EvaluationException("a value nests deeper than " + TokenStream.MAX_DEPTH);
        }
        switch (value) {
            case String s -> out.append(quoted(s));
            case Boolean b -> out.append(b ? "True" : "False");
            case None none -> out.append("None");
            case Long l -> out.append(Long.toString(l));
            case Double d -> out.append(number(d));
            case Tuple tuple -> writeList(tuple, "(", tuple.size() == 1 ? ",)" : ")", depth);
            case List<?> list -> writeList(list, "[", "]", depth);
            case Map<?, ?> map -> writeMap(map, depth);
            default -> throw new EvaluationException(Values.type(value) + " cannot be printed");
        }
    }

    private void writeList(List<?> list, String open, String close, int depth) {
        out.append(open);
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            write(item, depth + 1);
            separator = ", ";
        }
        out.append(close);
    }

    private void writeMap(Map<?, ?> map, int depth) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            write(entry.getKey(), depth + 1);
            out.append(": ");
            write(entry.getValue(), depth + 1);
            separator = ", ";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private static String quoted(String text) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        String escaped = text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return quote + (quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
    }

    /** The shortest digits that read back as the same number; exponents from 1e16 and below 1e-4 on. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(value);
        if (size != 0 && (size >= 1e16 || size < 1e-4)) {
            String text = Double.toString(value).replace(".0E", "E").replaceFirst("E(\\d)", "e+$1");
            return text.replaceFirst("E-", "e-").replaceFirst("e([+-])(\\d)$", "e$10$2");
        }
        String plain = value == 0
                ? Double.toString(value)
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }
}
