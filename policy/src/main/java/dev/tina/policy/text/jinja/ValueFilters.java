package dev.tina.policy.text.jinja;

import java.util.List;
import java.util.Map;

/** Filters that turn a value into one of another kind. */
final class ValueFilters {
    private final Budget budget;

    ValueFilters(Budget budget) {
        this.budget = budget;
    }

    Map<String, Filter> table() {
        return Map.of(
                "default",
                ValueFilters::orDefault,
                "d",
                ValueFilters::orDefault,
                "tojson",
                this::json,
                "string",
                Filter.of(input -> PythonText.of(input, budget)),
                "safe",
                Filter.of(input -> PythonText.of(input, budget)),
                "int",
                (input, arguments) -> integer(input, arguments.accept("default")),
                "float",
                (input, arguments) -> number(input, arguments.accept("default")),
                "abs",
                Filter.of(input -> absolute(input)));
    }

    private static Object orDefault(Object input, Arguments arguments) {
        arguments.accept("default_value", "boolean");
        boolean absent = input instanceof Undefined || (arguments.flag(1, "boolean") && !Values.isTrue(input));
        return absent ? arguments.get(0, "default_value", "") : input;
    }

    private Object json(Object input, Arguments arguments) {
        arguments.accept("ensure_ascii", "indent", "separators", "sort_keys");
        Object indent = arguments.get(1, "indent", None.NONE);
        boolean oneLine = indent instanceof None;
        String item = oneLine ? ", " : ",";
        String key = ": ";
        if (arguments.get(2, "separators", None.NONE) instanceof List<?> pair && pair.size() == 2) {
            item = Values.text(pair.get(0), "separators");
            key = Values.text(pair.get(1), "separators");
        }
        int width = oneLine ? -1 : Values.width(indent, "tojson");
        JsonText.Format format = new JsonText.Format(
                width, arguments.flag(3, "sort_keys"), arguments.flag(0, "ensure_ascii"), item, key);
        return JsonText.of(input, format, budget);
    }

    private static Object integer(Object input, Arguments arguments) {
        try {
            return switch (input) {
                case String text -> Long.valueOf(text.strip());
                case Double d -> d.longValue();
                default -> Values.integer(input, "int");
            };
        } catch (NumberFormatException | EvaluationException e) {
            return arguments.get(0, "default", 0L);
        }
    }

    private static Object number(Object input, Arguments arguments) {
        try {
            return switch (input) {
                case String text -> Double.valueOf(text.strip());
                case Double d -> d;
                default -> (double) Values.integer(input, "float");
            };
        } catch (NumberFormatException | EvaluationException e) {
            return arguments.get(0, "default", 0.0);
        }
    }

    private static Object absolute(Object input) {
        return input instanceof Double d ? (Object) Math.abs(d) : Math.absExact(Values.integer(input, "abs"));
    }
}
