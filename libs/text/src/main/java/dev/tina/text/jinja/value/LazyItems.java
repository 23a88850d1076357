package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.RenderBudget;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;

/** Items that are computed on demand and can be iterated once, as filters such as map return them. */
public final class LazyItems implements Iterator<Object> {
    private final RenderBudget budget;
    private final Supplier<Iterator<Object>> source;
    private Optional<Iterator<Object>> items = Optional.empty();

    /**
     * Nothing is evaluated before the first item is asked for.
     *
     * @param source opened once
     */
    public LazyItems(RenderBudget budget, Supplier<Iterator<Object>> source) {
        this.budget = budget;
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        budget.enter();
        boolean hasNext = open().hasNext();
        budget.leave();
        return hasNext;
    }

    @Override
    public Object next() {
        budget.enter();
        Object next = open().next();
        budget.leave();
        return next;
    }

    private Iterator<Object> open() {
        Iterator<Object> opened = items.orElseGet(source);
        items = Optional.of(opened);
        return opened;
    }
}
