package dev.tina.policy.text.jinja;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;

/** Items that are made when they are asked for, and can be run over once, as filters such as map give them. */
final class Generator implements Iterator<Object> {
    private final Budget budget;
    private final Supplier<Iterator<Object>> source;
    private Optional<Iterator<Object>> items = Optional.empty();

    /**
     * Nothing is evaluated before the first item is asked for.
     *
     * @param source opened once
     */
    Generator(Budget budget, Supplier<Iterator<Object>> source) {
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
