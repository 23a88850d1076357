package dev.tina.policy.text.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Filters that look at each item of a list: map, select, reject and their forms for one attribute. */
final class ItemFilters {
    private final Filters filters;
    private final Tests tests;

    ItemFilters(Filters filters, Tests tests) {
        this.filters = filters;
        this.tests = tests;
    }

    Map<String, Filter> table() {
        return Map.of(
                "map", this::map,
                "select", (input, arguments) -> keep(input, None.NONE, arguments, true),
                "reject", (input, arguments) -> keep(input, None.NONE, arguments, false),
                "selectattr", (input, arguments) -> keepByField(input, arguments, true),
                "rejectattr", (input, arguments) -> keepByField(input, arguments, false));
    }

    private Object map(Object input, Arguments arguments) {
        List<Object> result = new ArrayList<>();
        for (Object item : Values.items(input)) {
            result.add(arguments.positional().isEmpty() ? mapField(item, arguments) : mapFilter(item, arguments));
        }
        return result;
    }

    private static Object mapField(Object item, Arguments arguments) {
        Object value = field(item, named(arguments).get(0, "attribute"));
        return value instanceof Undefined ? arguments.get(1, "default", value) : value;
    }

    private static Arguments named(Arguments arguments) {
        return arguments.accept("attribute", "default");
    }

    private Object mapFilter(Object item, Arguments arguments) {
        return filters.apply(arguments.text(0, "filter"), item, rest(arguments));
    }

    private List<Object> keepByField(Object input, Arguments arguments, boolean kept) {
        return keep(input, arguments.get(0, "attribute"), rest(arguments), kept);
    }

    private List<Object> keep(Object input, Object attribute, Arguments arguments, boolean kept) {
        List<Object> result = new ArrayList<>();
        for (Object item : Values.items(input)) {
            if (passes(field(item, attribute), arguments) == kept) {
                result.add(item);
            }
        }
        return result;
    }

    private boolean passes(Object value, Arguments arguments) {
        return arguments.positional().isEmpty()
                ? Values.isTrue(value)
                : tests.passes(arguments.text(0, "test"), value, rest(arguments));
    }

    private static Arguments rest(Arguments arguments) {
        if (arguments.positional().isEmpty()) {
            throw new EvaluationException(arguments.callee() + " needs its arguments by place");
        }
        return new Arguments(
                arguments.callee(),
                arguments.positional().subList(1, arguments.positional().size()),
                arguments.named());
    }

    /** The item's field by a path such as {@code function.name}, the item itself where the path is none. */
    static Object field(Object item, Object path) {
        Object value = item;
        if (path instanceof Long index) {
            return Access.item(item, index);
        }
        if (!(path instanceof None)) {
            for (Object name : PythonStrings.split(Values.text(path, "attribute"), ".", -1)) {
                value = Access.item(value, name);
            }
        }
        return value;
    }
}
