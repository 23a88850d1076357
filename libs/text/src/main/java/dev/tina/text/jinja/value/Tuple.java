package dev.tina.text.jinja.value;

import java.util.AbstractList;
import java.util.List;

/** A list that prints in parentheses, and may be a key. */
public class Tuple extends AbstractList<Object> {
    private final List<Object> items;

    public Tuple(List<Object> items) {
        this.items = items;
    }

    @Override
    public Object get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
