package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.LazyItems;
import dev.tina.text.jinja.value.None;
import dev.tina.text.jinja.value.Values;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Lazy filters: map, select, reject and their forms for one attribute. */
final class ItemFilters {
    private final RenderBudget budget;
    private final Items items;
    private final AttributePath fields;
    private final Filters filters;
    private final BuiltinTests tests;

    ItemFilters(RenderBudget budget, Items items, AttributePath fields, Filters filters, BuiltinTests tests) {
        this.budget = budget;
        this.items = items;
        this.fields = fields;
        this.filters = filters;
        this.tests = tests;
    }

    Map<String, Filter> table() {
        return Map.of(
                "map", this::map,
                "select", (input, arguments) -> keep(input, () -> test(arguments)),
                "reject",
                        (input, arguments) -> keep(input, () -> test(arguments).negate()),
                "selectattr", (input, arguments) -> keep(input, () -> fieldTest(arguments)),
                "rejectattr",
                        (input, arguments) ->
                                keep(input, () -> fieldTest(arguments).negate()));
    }

    private Object map(Object input, CallArguments arguments) {
        return lazily(input, all -> items.mapped(all, mapping(arguments)));
    }

    private Function<Object, Object> mapping(CallArguments arguments) {
        if (arguments.positional().isEmpty() && arguments.named().containsKey("attribute")) {
            requireOnly(arguments);
            Object attribute = arguments.named().get("attribute");
            Object fallback = arguments.named().getOrDefault("default", None.NONE);
            return item -> fields.of(item, attribute, fallback);
        }
        String filter = first(arguments, "a filter");
        CallArguments rest = arguments.rest(filter);
        return item -> filters.apply(filter, item, rest);
    }

    private static void requireOnly(CallArguments arguments) {
        for (String name : arguments.named().keySet()) {
            if (!name.equals("attribute") && !name.equals("default")) {
                throw new EvaluationException("argument '" + name + "' of map is not supported");
            }
        }
    }

    private static String first(CallArguments arguments, String what) {
        if (arguments.positional().isEmpty()) {
            throw new EvaluationException(arguments.callee() + " needs the name of " + what + " first");
        }
        return arguments.text(0, what);
    }

    private Object keep(Object input, Supplier<Predicate<Object>> test) {
        return lazily(input, all -> new FilteredItems(all, test.get()));
    }

    /** Nothing is looked at before the first item is asked for, and nothing at all where the input is empty. */
    private Object lazily(Object input, Function<Iterator<Object>, Iterator<Object>> change) {
        return new LazyItems(
                budget, () -> Values.isTrue(input) ? change.apply(items.iterator(input)) : Collections.emptyIterator());
    }

    private Predicate<Object> test(CallArguments arguments) {
        if (arguments.positional().isEmpty()) {
            return Values::isTrue;
        }
        String test = first(arguments, "a test");
        CallArguments rest = arguments.rest(test);
        return item -> tests.passes(test, item, rest);
    }

    private Predicate<Object> fieldTest(CallArguments arguments) {
        if (arguments.positional().isEmpty()) {
            throw new EvaluationException(arguments.callee() + " needs an attribute first");
        }
        Object attribute = arguments.positional().getFirst();
        Predicate<Object> test = test(arguments.rest(arguments.callee()));
        return item -> test.test(fields.of(item, attribute));
    }
}
