package dev.tina.policy.text.jinja;

import java.util.Locale;
import java.util.Map;

/** Filters of text; other values are printed first, as Jinja does. */
final class TextFilters {
    private final Budget budget;
    private final Methods methods;

    TextFilters(Budget budget) {
        this.budget = budget;
        this.methods = new Methods(budget);
    }

    Map<String, Filter> table() {
        return Map.of(
                "trim", (input, arguments) -> Methods.strip(text(input), arguments, true, true),
                "upper", Filter.of(input -> text(input).toUpperCase(Locale.ROOT)),
                "lower", Filter.of(input -> text(input).toLowerCase(Locale.ROOT)),
                "capitalize", Filter.of(input -> PythonStrings.capitalize(text(input))),
                "title", Filter.of(input -> PythonStrings.capitalizeWords(text(input))),
                "replace", (input, arguments) -> methods.replace(text(input), arguments),
                "indent", this::indent);
    }

    private String text(Object input) {
        return PythonText.of(input, budget);
    }

    private Object indent(Object input, Arguments arguments) {
        arguments.accept("width", "first", "blank");
        Object width = arguments.get(0, "width", 4L);
        String margin = width instanceof String text ? text : " ".repeat(Values.width(width, "indent"));
        BoundedText out = new BoundedText(budget);
        String before = arguments.flag(1, "first") ? margin : "";
        for (Object line : PythonStrings.split(text(input), "\n", -1)) {
            boolean isFirst = before.equals(margin) || before.isEmpty();
            boolean blank = ((String) line).isEmpty() && !arguments.flag(2, "blank") && !isFirst;
            out.append(blank ? "\n" : before).append((String) line);
            before = "\n" + margin;
        }
        return out.toString();
    }
}
