package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.BoundedText;
import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.operator.Operators;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.LazyItems;
import dev.tina.text.jinja.value.MapView;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.None;
import dev.tina.text.jinja.value.PythonText;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Filters of whole lists that keep or reverse their order. */
final class ListFilters {
    private final RenderBudget budget;
    private final Operators operators;
    private final Items items;
    private final AttributePath fields;

    ListFilters(RenderBudget budget, Operators operators, Items items, AttributePath fields) {
        this.budget = budget;
        this.operators = operators;
        this.items = items;
        this.fields = fields;
    }

    Map<String, Filter> table() {
        return Map.ofEntries(
                Map.entry("length", Filter.of(this::length)),
                Map.entry("count", Filter.of(this::length)),
                Map.entry("list", Filter.of(items::list)),
                Map.entry("first", Filter.of(this::first)),
                Map.entry("last", Filter.of(this::last)),
                Map.entry("join", (input, arguments) -> join(input, arguments.accept("d", "attribute"))),
                Map.entry("reverse", Filter.of(this::reverse)),
                Map.entry("sum", (input, arguments) -> sum(input, arguments.accept("attribute", "start"))),
                Map.entry("items", Filter.of(this::pairs)),
                Map.entry("batch", (input, arguments) -> batch(input, arguments.accept("linecount", "fill_with"))),
                Map.entry("slice", (input, arguments) -> slice(input, arguments.accept("slices", "fill_with"))));
    }

    private Object length(Object input) {
        OptionalInt size = items.size(input);
        if (size.isEmpty()) {
            throw new EvaluationException(Values.type(input) + " has no length");
        }
        return (long) size.getAsInt();
    }

    private Object first(Object input) {
        Iterator<Object> all = items.iterator(input);
        return all.hasNext() ? all.next() : Undefined.of("the first of no items");
    }

    private Object last(Object input) {
        if (items.has(input) && items.size(input).isEmpty()) {
            throw new EvaluationException("last needs a list, was " + Values.type(input));
        }
        List<Object> all = items.list(input);
        return all.isEmpty() ? Undefined.of("the last of no items") : all.getLast();
    }

    private Object join(Object input, CallArguments arguments) {
        BoundedText out = new BoundedText(budget);
        String separator = PythonText.of(arguments.get(0, "d", ""), budget);
        Object attribute = arguments.get(1, "attribute", None.NONE);
        String before = "";
        for (Iterator<Object> all = items.iterator(input); all.hasNext(); ) {
            out.append(before).append(PythonText.of(fields.of(all.next(), attribute), budget));
            before = separator;
        }
        return out.toString();
    }

    private Object reverse(Object input) {
        if (Markup.plain(input) instanceof String text) {
            budget.produce(text.length());
            return new StringBuilder(text).reverse().toString();
        }
        List<Object> reversed = items.list(input).reversed();
        return input instanceof Collection || input instanceof Map || input instanceof Undefined
                ? new LazyItems(budget, () -> items.iterator(reversed))
                : reversed;
    }

    private Object sum(Object input, CallArguments arguments) {
        Object total = arguments.get(1, "start", 0L);
        if (Markup.plain(total) instanceof String) {
            throw new EvaluationException("sum does not add texts; use join");
        }
        Object attribute = arguments.get(0, "attribute", None.NONE);
        for (Iterator<Object> all = items.iterator(input); all.hasNext(); ) {
            total = operators.arithmetic("+", total, fields.of(all.next(), attribute));
        }
        return total;
    }

    private Object pairs(Object input) {
        return new LazyItems(budget, () -> switch (input) {
            case Map<?, ?> map -> items.iterator(MapView.items(map));
            case Undefined undefined -> items.iterator(undefined);
            default -> throw new EvaluationException("filter 'items' needs a mapping, was " + Values.type(input));
        });
    }

    private Object batch(Object input, CallArguments arguments) {
        long size = arguments.integer(0, "linecount");
        Object fill = arguments.get(1, "fill_with", None.NONE);
        return new LazyItems(budget, () -> items.iterator(batches(input, size, fill)));
    }

    private List<Object> batches(Object input, long size, Object fill) {
        List<Object> batches = new ArrayList<>();
        List<Object> batch = new ArrayList<>();
        for (Iterator<Object> all = items.iterator(input); all.hasNext(); ) {
            if (batch.size() == size) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.add(all.next());
        }
        if (!batch.isEmpty()) {
            long missing = fill instanceof None ? 0 : Math.max(0, size - batch.size());
            budget.produce(missing);
            for (long i = 0; i < missing; i++) {
                batch.add(fill);
            }
            batches.add(batch);
        }
        return batches;
    }

    private Object slice(Object input, CallArguments arguments) {
        long slices = arguments.integer(0, "slices");
        Object fill = arguments.get(1, "fill_with", None.NONE);
        return new LazyItems(budget, () -> items.iterator(slices(items.list(input), slices, fill)));
    }

    private List<Object> slices(List<Object> all, long slices, Object fill) {
        if (slices == 0) {
            throw new EvaluationException("slice needs at least one slice");
        }
        budget.produce(slices);
        List<Object> parts = new ArrayList<>();
        int start = 0;
        for (long i = 0; i < slices; i++) {
            boolean isLonger = i < all.size() % slices;
            int end = start + (int) (all.size() / slices) + (isLonger ? 1 : 0);
            List<Object> part = new ArrayList<>(all.subList(start, end));
            if (!isLonger && !(fill instanceof None)) {
                part.add(fill);
            }
            parts.add(part);
            start = end;
        }
        return parts;
    }
}
