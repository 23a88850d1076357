package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.method.Access;
import dev.tina.text.jinja.operator.Operators;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Items;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The filters a template may use, by name. */
public final class Filters {
    /** Filters that Jinja has and this engine refuses: one draws at random, the other makes links. */
    private static final Set<String> REFUSED = Set.of("random", "urlize");

    private final Map<String, Filter> filters = new HashMap<>();
    private final RenderBudget budget;

    public Filters(RenderBudget budget, Operators operators, Access access) {
        this.budget = budget;
        Items items = new Items(budget);
        AttributePath fields = new AttributePath(access);
        BuiltinTests tests = new BuiltinTests(budget, operators, items, this);
        filters.putAll(new ValueFilters(budget, access, operators).table());
        filters.putAll(new NumberFilters().table());
        filters.putAll(new TextFilters(budget).table());
        filters.putAll(new LayoutFilters(budget).table());
        filters.putAll(new HtmlFilters(budget, items).table());
        filters.putAll(new ListFilters(budget, operators, items, fields).table());
        filters.putAll(new OrderFilters(budget, operators, items, fields).table());
        filters.putAll(new ItemFilters(budget, items, fields, this, tests).table());
    }

    /** Whether Jinja has a filter of this name. */
    boolean knows(Object name) {
        return name instanceof String text && (filters.containsKey(text) || REFUSED.contains(text));
    }

    public Object apply(String name, Object input, CallArguments arguments) {
        Filter filter = filters.get(name);
        if (filter == null) {
            throw new EvaluationException("filter '" + name + "' is not supported");
        }
        if (input instanceof String text) {
            budget.read(text.length());
        }
        return filter.apply(input, arguments);
    }
}
