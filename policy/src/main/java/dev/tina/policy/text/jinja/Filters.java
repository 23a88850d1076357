package dev.tina.policy.text.jinja;

import java.util.HashMap;
import java.util.Map;

/** The filters a template may use, by name. */
final class Filters {
    private final Map<String, Filter> filters = new HashMap<>();

    Filters(Budget budget, Operators operators) {
        Tests tests = new Tests(operators);
        filters.putAll(new ValueFilters(budget).table());
        filters.putAll(new TextFilters(budget).table());
        filters.putAll(new ListFilters(budget, operators).table());
        filters.putAll(new ItemFilters(this, tests).table());
    }

    Object apply(String name, Object input, Arguments arguments) {
        Filter filter = filters.get(name);
        if (filter == null) {
            throw new EvaluationException("filter '" + name + "' is not supported");
        }
        return filter.apply(input, arguments);
    }
}
