package dev.tina.text.jinja.builtin;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/** The items of another iterator that pass a test, found on demand. */
public final class FilteredItems implements Iterator<Object> {
    private final Iterator<Object> items;
    private final Predicate<Object> passes;
    private Optional<Object> found = Optional.empty();

    public FilteredItems(Iterator<Object> items, Predicate<Object> passes) {
        this.items = items;
        this.passes = passes;
    }

    @Override
    public boolean hasNext() {
        while (found.isEmpty() && items.hasNext()) {
            found = Optional.of(items.next()).filter(passes);
        }
        return found.isPresent();
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object item = found.orElseThrow();
        found = Optional.empty();
        return item;
    }
}
