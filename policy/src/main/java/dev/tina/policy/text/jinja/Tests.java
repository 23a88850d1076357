package dev.tina.policy.text.jinja;

import java.util.List;
import java.util.Map;

/** The tests a template may use: {@code value is name}. */
final class Tests {
    private final Operators operators;

    Tests(Operators operators) {
        this.operators = operators;
    }

    boolean passes(String name, Object value, Arguments arguments) {
        return switch (name) {
            case "defined" -> !(value instanceof Undefined);
            case "undefined" -> value instanceof Undefined;
            case "none" -> value instanceof None;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Long;
            case "float" -> value instanceof Double;
            case "number" -> value instanceof Long || value instanceof Double || value instanceof Boolean;
            case "true" -> Boolean.TRUE.equals(value);
            case "false" -> Boolean.FALSE.equals(value);
            case "mapping" -> value instanceof Map;
            case "sequence", "iterable" -> hasItems(value);
            case "callable" -> value instanceof Callable || value instanceof Undefined;
            default -> comparison(name, value, arguments);
        };
    }

    private static boolean hasItems(Object value) {
        return value instanceof String || value instanceof List || value instanceof Map || value instanceof Undefined;
    }

    private boolean comparison(String name, Object value, Arguments arguments) {
        return switch (name) {
            case "even" -> Values.integer(value, "even") % 2 == 0;
            case "odd" -> Values.integer(value, "odd") % 2 != 0;
            case "divisibleby" -> operators.isEqual(0L, operators.arithmetic("%", value, arguments.integer(0, "num")));
            case "eq", "equalto" -> operators.isEqual(value, arguments.get(0, "other"));
            case "ne" -> !operators.isEqual(value, arguments.get(0, "other"));
            case "lt" -> operators.order(value, arguments.get(0, "other")) < 0;
            case "gt" -> operators.order(value, arguments.get(0, "other")) > 0;
            case "in" -> operators.contains(arguments.get(0, "seq"), value);
            default -> throw new EvaluationException("test '" + name + "' is not supported");
        };
    }
}
