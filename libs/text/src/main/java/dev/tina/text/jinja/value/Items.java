package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.python.PythonStrings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Runs over the items of a list, the keys of a mapping or the characters of a text; an undefined value has none. Each
 * item costs a step.
 */
public final class Items {
    private final RenderBudget budget;

    public Items(RenderBudget budget) {
        this.budget = budget;
    }

    public boolean has(Object value) {
        return switch (value) {
            case Collection<?> items -> true;
            case Map<?, ?> map -> true;
            case String text -> true;
            case Markup markup -> true;
            case LazyItems generator -> true;
            case Undefined undefined -> true;
            case Loop loop -> true;
            default -> false;
        };
    }

    public Iterator<Object> iterator(Object value) {
        return switch (value) {
            case Collection<?> items -> counted(items.iterator());
            case Map<?, ?> map -> counted(map.keySet().iterator());
            case String text -> characters(text);
            case Markup markup -> characters(markup.text());
            case LazyItems generator -> generator;
            case Undefined undefined -> List.of().iterator();
            default -> throw new EvaluationException(Values.type(value) + " has no items to run over");
        };
    }

    private Iterator<Object> counted(Iterator<?> items) {
        return mapped(items, item -> item);
    }

    private Iterator<Object> characters(String text) {
        return mapped(text.codePoints().iterator(), Character::toString);
    }

    /** Each item as the function makes it, when it is asked for. */
    public <T> Iterator<Object> mapped(Iterator<T> items, Function<T, Object> function) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public Object next() {
                budget.step();
                return function.apply(items.next());
            }
        };
    }

    /** All items, in a list of its own. */
    public List<Object> list(Object value) {
        List<Object> list = new ArrayList<>();
        iterator(value).forEachRemaining(item -> {
            if (list.size() >= RenderBudget.MAX_LENGTH) {
                budget.produce(list.size() + 1L);
            }
            list.add(item);
        });
        budget.produce(list.size());
        return list;
    }

    /** The number of items, where it is known without making them. */
    public OptionalInt size(Object value) {
        return switch (value) {
            case Collection<?> items -> OptionalInt.of(items.size());
            case Map<?, ?> map -> OptionalInt.of(map.size());
            case String text -> OptionalInt.of(length(text));
            case Markup markup -> OptionalInt.of(length(markup.text()));
            case Loop loop -> OptionalInt.of((int) loop.length());
            case Undefined undefined -> OptionalInt.of(0);
            default -> OptionalInt.empty();
        };
    }

    private int length(String text) {
        budget.read(text.length());
        return PythonStrings.length(text);
    }
}
