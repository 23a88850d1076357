package dev.tina.policy.text.jinja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Filters of whole lists. */
final class ListFilters {
    private final Budget budget;
    private final Operators operators;

    ListFilters(Budget budget, Operators operators) {
        this.budget = budget;
        this.operators = operators;
    }

    Map<String, Filter> table() {
        return Map.ofEntries(
                Map.entry("length", Filter.of(input -> length(input))),
                Map.entry("count", Filter.of(input -> length(input))),
                Map.entry("list", Filter.of(input -> Values.items(input))),
                Map.entry("first", Filter.of(input -> Access.item(Values.items(input), 0L))),
                Map.entry("last", Filter.of(input -> Access.item(Values.items(input), -1L))),
                Map.entry("join", (input, arguments) -> join(input, arguments.accept("d", "attribute"))),
                Map.entry("reverse", Filter.of(input -> reverse(input))),
                Map.entry("sort", this::sort),
                Map.entry("unique", Filter.of(input -> unique(input))),
                Map.entry("sum", (input, arguments) -> sum(input, arguments.accept("attribute", "start"))),
                Map.entry("min", Filter.of(input -> extreme(input, true))),
                Map.entry("max", Filter.of(input -> extreme(input, false))),
                Map.entry("items", Filter.of(input -> pairs(input))),
                Map.entry("dictsort", Filter.of(input -> sortedPairs(input))));
    }

    private static Object length(Object input) {
        return input instanceof String text
                ? PythonStrings.length(text)
                : (long) Values.items(input).size();
    }

    private Object join(Object input, Arguments arguments) {
        BoundedText out = new BoundedText(budget);
        String separator = arguments.text(0, "d", "");
        String before = "";
        for (Object item : Values.items(input)) {
            Object value =
                    arguments.has(1, "attribute") ? ItemFilters.field(item, arguments.get(1, "attribute")) : item;
            out.append(before).append(PythonText.of(value, budget));
            before = separator;
        }
        return out.toString();
    }

    private static Object reverse(Object input) {
        if (input instanceof String text) {
            return new StringBuilder(text).reverse().toString();
        }
        List<Object> items = Values.items(input);
        Collections.reverse(items);
        return items;
    }

    private Object sort(Object input, Arguments arguments) {
        arguments.accept("reverse", "case_sensitive", "attribute");
        boolean exact = arguments.flag(1, "case_sensitive");
        Object attribute = arguments.get(2, "attribute", None.NONE);
        Comparator<Object> order = (a, b) -> operators.order(
                fold(ItemFilters.field(a, attribute), exact), fold(ItemFilters.field(b, attribute), exact));
        List<Object> items = Values.items(input);
        items.sort(arguments.flag(0, "reverse") ? order.reversed() : order);
        return items;
    }

    private static Object fold(Object value, boolean exact) {
        return value instanceof String text && !exact ? text.toLowerCase(Locale.ROOT) : value;
    }

    private Object unique(Object input) {
        List<Object> kept = new ArrayList<>();
        for (Object item : Values.items(input)) {
            Object folded = fold(item, false);
            if (kept.stream().noneMatch(other -> operators.isEqual(fold(other, false), folded))) {
                kept.add(item);
            }
        }
        return kept;
    }

    private Object sum(Object input, Arguments arguments) {
        Object total = arguments.get(1, "start", 0L);
        Object attribute = arguments.get(0, "attribute", None.NONE);
        for (Object item : Values.items(input)) {
            total = operators.arithmetic("+", total, ItemFilters.field(item, attribute));
        }
        return total;
    }

    private Object extreme(Object input, boolean smallest) {
        Comparator<Object> order = (a, b) -> operators.order(fold(a, false), fold(b, false));
        List<Object> items = Values.items(input);
        if (items.isEmpty()) {
            return new Undefined("the smallest or largest of no items");
        }
        return smallest ? Collections.min(items, order) : Collections.max(items, order);
    }

    private static List<Object> pairs(Object input) {
        return switch (input) {
            case Map<?, ?> map -> Methods.pairs(map);
            case Undefined undefined -> List.of();
            default -> throw new EvaluationException("filter 'items' needs a mapping, was " + Values.type(input));
        };
    }

    private Object sortedPairs(Object input) {
        List<Object> pairs = new ArrayList<>(pairs(input));
        pairs.sort((a, b) -> operators.order(fold(Access.item(a, 0L), false), fold(Access.item(b, 0L), false)));
        return pairs;
    }
}
