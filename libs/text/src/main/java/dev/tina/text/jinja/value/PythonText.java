package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.BoundedText;
import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.python.NumberText;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

/** Values as Python prints them. */
public final class PythonText {
    private final BoundedText out;

    private PythonText(RenderBudget budget) {
        out = new BoundedText(budget);
    }

    /** As {@code str} does: text is itself. */
    public static String of(Object value, RenderBudget budget) {
        return switch (value) {
            case String s -> s;
            case Markup markup -> markup.text();
            case Undefined undefined -> "";
            default -> quoted(value, budget);
        };
    }

    /** As {@code repr} does: text stands in quotes. */
    public static String quoted(Object value, RenderBudget budget) {
        PythonText text = new PythonText(budget);
        text.write(value, 0);
        return text.out.toString();
    }

    private void write(Object value, int depth) {
        if (depth > RenderBudget.MAX_NESTING) {
            throw new EvaluationException("a value nests deeper than " + RenderBudget.MAX_NESTING);
        }
        switch (value) {
            case String s -> out.append(quoted(s));
            case Markup markup ->
                out.append("Markup(").append(quoted(markup.text())).append(")");
            case Boolean b -> out.append(b ? "True" : "False");
            case None none -> out.append("None");
            case Undefined undefined -> out.append("Undefined");
            case Long l -> out.append(Long.toString(l));
            case BigInteger big -> out.append(big.toString());
            case Double d -> out.append(NumberText.shortest(d));
            case Tuple tuple -> writeAll(tuple, "(", tuple.size() == 1 ? ",)" : ")", depth);
            case Range range -> out.append(range.toString());
            case Map<?, ?> map -> writeMap(map, depth);
            case MapView view -> writeAll(view, view.name() + "([", "])", depth);
            case Collection<?> list -> writeAll(list, "[", "]", depth);
            case Namespace namespace -> {
                out.append("<Namespace ");
                writeMap(namespace.fields(), depth);
                out.append(">");
            }
            case TemplateObject object -> out.append(object.repr().orElseThrow(() -> unprintable(value)));
            default -> throw unprintable(value);
        }
    }

    private static EvaluationException unprintable(Object value) {
        return new EvaluationException(Values.type(value) + " cannot be printed");
    }

    private void writeAll(Collection<?> items, String open, String close, int depth) {
        out.append(open);
        String separator = "";
        for (Object item : items) {
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
        StringBuilder literal = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(c -> literal.append(c == quote ? "\\" + quote : escaped(c)));
        return literal.append(quote).toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPrintable(c) ? Character.toString(c) : code(c);
        };
    }

    /** A character by its number, as an escape. */
    public static String code(int c) {
        String digits = Integer.toHexString(c);
        int width = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        return "\\" + (width == 2 ? "x" : width == 4 ? "u" : "U") + "0".repeat(width - digits.length()) + digits;
    }

    /** Whether {@code repr} leaves the character as it is. */
    public static boolean isPrintable(int c) {
        return c == ' '
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }
}
