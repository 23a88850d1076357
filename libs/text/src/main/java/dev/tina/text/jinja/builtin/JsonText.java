package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.BoundedText;
import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.operator.Operators;
import dev.tina.text.jinja.python.NumberText;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.None;
import dev.tina.text.jinja.value.Range;
import dev.tina.text.jinja.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values as Python's json.dumps writes them, with transformers' settings for the filter tojson. */
final class JsonText {
    private final BoundedText out;
    private final Format format;
    private final Operators operators;

    /** Without an indent all stands on one line. */
    record Format(
            Optional<String> indent, boolean sortsKeys, boolean asciiOnly, String itemSeparator, String keySeparator) {}

    private JsonText(Format format, RenderBudget budget, Operators operators) {
        this.format = format;
        this.out = new BoundedText(budget);
        this.operators = operators;
    }

    static String of(Object value, Format format, RenderBudget budget, Operators operators) {
        JsonText json = new JsonText(format, budget, operators);
        json.write(value, 0);
        return json.out.toString();
    }

    private void write(Object value, int depth) {
        if (depth > RenderBudget.MAX_NESTING) {
            throw new EvaluationException("a value nests deeper than " + RenderBudget.MAX_NESTING);
        }
        switch (value) {
            case String s -> out.append(quoted(s));
            case Boolean b -> out.append(b ? "true" : "false");
            case None none -> out.append("null");
            case Long l -> out.append(Long.toString(l));
            case BigInteger big -> out.append(big.toString());
            case Double d -> out.append(number(d));
            case Markup markup -> out.append(quoted(markup.text()));
            case Range range -> throw new EvaluationException("a range has no JSON form");
            case List<?> list -> writeAll(list, "[", "]", depth);
            case Map<?, ?> map -> writeAll(entries(map), "{", "}", depth);
            case Map.Entry<?, ?> entry -> {
                out.append(quoted(key(entry.getKey()))).append(format.keySeparator());
                write(entry.getValue(), depth);
            }
            default -> throw new EvaluationException(Values.type(value) + " has no JSON form");
        }
    }

    private void writeAll(List<?> items, String open, String close, int depth) {
        out.append(open);
        String separator = "";
        for (Object item : items) {
            out.append(separator).append(newLine(depth + 1));
            write(item, depth + 1);
            separator = format.itemSeparator();
        }
        out.append(items.isEmpty() ? "" : newLine(depth)).append(close);
    }

    private String newLine(int depth) {
        return format.indent().map(margin -> "\n" + margin.repeat(depth)).orElse("");
    }

    private List<?> entries(Map<?, ?> map) {
        if (!format.sortsKeys()) {
            return new ArrayList<>(map.entrySet());
        }
        List<Map.Entry<?, ?>> sorted = new ArrayList<>(map.entrySet());
        sorted.sort((a, b) -> operators.order(a.getKey(), b.getKey()));
        return sorted;
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        return Double.isNaN(value) ? "NaN" : NumberText.shortest(value);
    }

    private static String key(Object key) {
        return switch (key) {
            case String s -> s;
            case Boolean b -> b ? "true" : "false";
            case None none -> "null";
            case Double d -> number(d);
            case Long l -> Long.toString(l);
            case BigInteger big -> big.toString();
            default -> throw new EvaluationException(Values.type(key) + " cannot be a key in JSON");
        };
    }

    private String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            json.append(escaped(text.charAt(i)));
        }
        return json.append('"').toString();
    }

    private String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> {
                boolean plain = c >= ' ' && (c < 0x7f || !format.asciiOnly());
                yield plain ? Character.toString(c) : "\\u" + "%04x".formatted((int) c);
            }
        };
    }
}
