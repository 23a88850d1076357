package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.RenderBudget;

/** Text that is escaped for HTML already; text added to it is escaped too. */
public record Markup(String text) {
    public static Markup escape(Object value, RenderBudget budget) {
        if (value instanceof Markup markup) {
            return markup;
        }
        String text = PythonText.of(value, budget);
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(escaped((char) c)));
        budget.produce(out.length());
        return new Markup(out.toString());
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&#34;";
            case '\'' -> "&#39;";
            default -> Character.toString(c);
        };
    }

    /** The value, markup as the text it is. */
    public static Object plain(Object value) {
        return value instanceof Markup markup ? markup.text() : value;
    }
}
