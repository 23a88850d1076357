package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.operator.Operators;
import dev.tina.text.jinja.python.LetterCase;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Group;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.LazyItems;
import dev.tina.text.jinja.value.MapKeys;
import dev.tina.text.jinja.value.MapView;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.None;
import dev.tina.text.jinja.value.Tuple;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Filters that compare items: sort, dictsort, min, max, unique, groupby; capitals count as small letters by default. */
final class OrderFilters {
    private final RenderBudget budget;
    private final Operators operators;
    private final Items items;
    private final AttributePath fields;

    OrderFilters(RenderBudget budget, Operators operators, Items items, AttributePath fields) {
        this.budget = budget;
        this.operators = operators;
        this.items = items;
        this.fields = fields;
    }

    Map<String, Filter> table() {
        return Map.of(
                "sort", (input, arguments) -> sort(input, arguments.accept("reverse", "case_sensitive", "attribute")),
                "dictsort", (input, arguments) -> sortPairs(input, arguments.accept("case_sensitive", "by", "reverse")),
                "min", (input, arguments) -> extreme(input, arguments.accept("case_sensitive", "attribute"), -1),
                "max", (input, arguments) -> extreme(input, arguments.accept("case_sensitive", "attribute"), 1),
                "unique", (input, arguments) -> unique(input, arguments.accept("case_sensitive", "attribute")),
                "groupby",
                        (input, arguments) -> group(input, arguments.accept("attribute", "default", "case_sensitive")));
    }

    private static Object fold(Object value, boolean exact) {
        return Markup.plain(value) instanceof String text && !exact ? LetterCase.lower(text) : value;
    }

    /** Sorts by keys, each made once; items with equal keys stay in order. */
    private List<Object> sorted(List<Object> all, UnaryOperator<Object> key, boolean reverse) {
        record Keyed(Object key, Object item) {}
        List<Keyed> keyed = new ArrayList<>();
        all.forEach(item -> keyed.add(new Keyed(key.apply(item), item)));
        Comparator<Keyed> order = (a, b) -> operators.order(a.key(), b.key());
        keyed.sort(reverse ? order.reversed() : order);
        List<Object> sorted = new ArrayList<>();
        keyed.forEach(one -> sorted.add(one.item()));
        return sorted;
    }

    private Object sort(Object input, CallArguments arguments) {
        boolean exact = arguments.flag(1, "case_sensitive");
        Object attribute = arguments.get(2, "attribute", None.NONE);
        return sorted(items.list(input), item -> keys(item, attribute, exact), arguments.flag(0, "reverse"));
    }

    private Object keys(Object item, Object attribute, boolean exact) {
        List<Object> keys = new ArrayList<>();
        fields.all(item, attribute).forEach(value -> keys.add(fold(value, exact)));
        return keys;
    }

    private Object sortPairs(Object input, CallArguments arguments) {
        if (!(input instanceof Map<?, ?> map)) {
            throw new EvaluationException("dictsort needs a mapping, was " + Values.type(input));
        }
        String by = arguments.text(1, "by", "key");
        if (!by.equals("key") && !by.equals("value")) {
            throw new EvaluationException("by of dictsort must be key or value, was " + by);
        }
        boolean exact = arguments.flag(0, "case_sensitive");
        int place = by.equals("key") ? 0 : 1;
        budget.produce(map.size());
        return sorted(MapView.pairs(map), pair -> fold(((Tuple) pair).get(place), exact), arguments.flag(2, "reverse"));
    }

    private Object extreme(Object input, CallArguments arguments, int sign) {
        boolean exact = arguments.flag(0, "case_sensitive");
        Object attribute = arguments.get(1, "attribute", None.NONE);
        Iterator<Object> all = items.iterator(input);
        if (!all.hasNext()) {
            return Undefined.of("the smallest or largest of no items");
        }
        Object best = all.next();
        Object bestKey = fold(fields.of(best, attribute), exact);
        while (all.hasNext()) {
            Object item = all.next();
            Object key = fold(fields.of(item, attribute), exact);
            if (operators.order(key, bestKey) * sign > 0) {
                best = item;
                bestKey = key;
            }
        }
        return best;
    }

    private Object unique(Object input, CallArguments arguments) {
        boolean exact = arguments.flag(0, "case_sensitive");
        Object attribute = arguments.get(1, "attribute", None.NONE);
        Set<Object> seen = new HashSet<>();
        return new LazyItems(
                budget,
                () -> new FilteredItems(
                        items.iterator(input),
                        item -> seen.add(MapKeys.canonical(fold(fields.of(item, attribute), exact)))));
    }

    private Object group(Object input, CallArguments arguments) {
        boolean exact = arguments.flag(2, "case_sensitive");
        Object attribute = arguments.get(0, "attribute");
        Object fallback = arguments.get(1, "default", None.NONE);
        UnaryOperator<Object> key = item -> fold(fields.of(item, attribute, fallback), exact);
        List<Object> groups = new ArrayList<>();
        List<Object> members = new ArrayList<>();
        for (Object item : sorted(items.list(input), key, false)) {
            if (!members.isEmpty() && !operators.isEqual(key.apply(members.getFirst()), key.apply(item))) {
                groups.add(new Group(fields.of(members.getFirst(), attribute, fallback), members));
                members = new ArrayList<>();
            }
            members.add(item);
        }
        if (!members.isEmpty()) {
            groups.add(new Group(fields.of(members.getFirst(), attribute, fallback), members));
        }
        return groups;
    }
}
