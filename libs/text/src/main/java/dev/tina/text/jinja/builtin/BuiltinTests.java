package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.operator.Operators;
import dev.tina.text.jinja.python.LetterCase;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Callable;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.LazyItems;
import dev.tina.text.jinja.value.Loop;
import dev.tina.text.jinja.value.MapKeys;
import dev.tina.text.jinja.value.MapView;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.None;
import dev.tina.text.jinja.value.PythonText;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tests a template may use: {@code value is name}. */
public final class BuiltinTests {
    private static final Set<String> OF_KIND = Set.of(
            "defined",
            "undefined",
            "none",
            "string",
            "boolean",
            "integer",
            "float",
            "number",
            "true",
            "false",
            "mapping",
            "sequence",
            "iterable",
            "callable",
            "escaped",
            "lower",
            "upper",
            "filter",
            "test",
            "even",
            "odd");
    private static final Map<String, String> COMPARISONS = Map.ofEntries(
            Map.entry("==", "=="),
            Map.entry("eq", "=="),
            Map.entry("equalto", "=="),
            Map.entry("!=", "!="),
            Map.entry("ne", "!="),
            Map.entry(">", ">"),
            Map.entry("gt", ">"),
            Map.entry("greaterthan", ">"),
            Map.entry(">=", ">="),
            Map.entry("ge", ">="),
            Map.entry("<", "<"),
            Map.entry("lt", "<"),
            Map.entry("lessthan", "<"),
            Map.entry("<=", "<="),
            Map.entry("le", "<="),
            Map.entry("in", "in"));
    private static final Set<String> OTHERS = Set.of("divisibleby", "sameas");

    private final RenderBudget budget;
    private final Operators operators;
    private final Items items;
    private final Filters filters;

    public BuiltinTests(RenderBudget budget, Operators operators, Items items, Filters filters) {
        this.budget = budget;
        this.operators = operators;
        this.items = items;
        this.filters = filters;
    }

    public boolean passes(String name, Object value, CallArguments arguments) {
        if (OF_KIND.contains(name)) {
            arguments.accept();
            return isOfKind(name, value);
        }
        if (COMPARISONS.containsKey(name)) {
            Object other = arguments.accept("other").get(0, "other");
            return operators.compare(COMPARISONS.getOrDefault(name, name), value, other);
        }
        return switch (name) {
            case "divisibleby" -> isMultiple(value, arguments.accept("num").get(0, "num"));
            case "sameas" -> isSame(value, arguments.accept("other").get(0, "other"));
            default -> throw new EvaluationException("test '" + name + "' is not supported");
        };
    }

    private boolean isMultiple(Object value, Object number) {
        return operators.isEqual(0L, operators.arithmetic("%", value, number));
    }

    /** Whether two values are identical: simple values by equality, lists and mappings by being the same object. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Object value, Object other) {
        boolean hasParts = value instanceof List || value instanceof Map;
        return hasParts ? value == other : value.equals(other);
    }

    private boolean isOfKind(String name, Object value) {
        return switch (name) {
            case "defined" -> !(value instanceof Undefined);
            case "undefined" -> value instanceof Undefined;
            case "none" -> value instanceof None;
            case "string" -> Markup.plain(value) instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> Values.isWhole(value) && !(value instanceof Boolean);
            case "float" -> value instanceof Double;
            case "number" -> Values.isNumber(value);
            case "true" -> Boolean.TRUE.equals(value);
            case "false" -> Boolean.FALSE.equals(value);
            case "mapping" -> value instanceof Map;
            case "sequence" -> items.has(value) && isSequence(value);
            case "iterable" -> items.has(value);
            case "callable" -> value instanceof Callable || value instanceof Undefined;
            case "escaped" -> value instanceof Markup;
            case "filter" -> filters.knows(MapKeys.of(value));
            case "test" -> isTest(MapKeys.of(value));
            default -> isOfContent(name, Markup.plain(value));
        };
    }

    private static boolean isSequence(Object value) {
        return !(value instanceof MapView || value instanceof LazyItems || value instanceof Loop);
    }

    private boolean isTest(Object name) {
        return name instanceof String text
                && (OF_KIND.contains(text) || COMPARISONS.containsKey(text) || OTHERS.contains(text));
    }

    private boolean isOfContent(String name, Object value) {
        return switch (name) {
            case "even" -> isMultiple(value, 2L);
            case "odd" -> operators.isEqual(1L, operators.arithmetic("%", value, 2L));
            case "lower" -> LetterCase.all(PythonText.of(value, budget), Character::isLowerCase);
            default -> LetterCase.all(PythonText.of(value, budget), Character::isUpperCase);
        };
    }
}
