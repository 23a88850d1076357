package dev.tina.text.jinja.value;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The keys, values or pairs of a mapping; they can be iterated several times and have no index. */
public final class MapView extends AbstractCollection<Object> {
    private final String name;
    private final Collection<?> content;

    private MapView(String name, Collection<?> content) {
        this.name = name;
        this.content = content;
    }

    public static MapView keys(Map<?, ?> map) {
        return new MapView("dict_keys", map.keySet());
    }

    public static MapView values(Map<?, ?> map) {
        return new MapView("dict_values", map.values());
    }

    public static MapView items(Map<?, ?> map) {
        return new MapView("dict_items", pairs(map));
    }

    public static List<Object> pairs(Map<?, ?> map) {
        List<Object> pairs = new ArrayList<>();
        map.forEach((key, value) -> pairs.add(new Tuple(List.of(key, value))));
        return pairs;
    }

    /** What Python calls it. */
    String name() {
        return name;
    }

    @Override
    public Iterator<Object> iterator() {
        Iterator<?> items = content.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public Object next() {
                return items.next();
            }
        };
    }

    @Override
    public int size() {
        return content.size();
    }
}
