package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.method.Access;
import dev.tina.text.jinja.method.TextSplits;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.None;
import dev.tina.text.jinja.value.Undefined;
import java.util.ArrayList;
import java.util.List;

/** Reads an attribute path such as {@code function.name} of an item; a number in it is an index of a list. */
final class AttributePath {
    private final Access access;

    AttributePath(Access access) {
        this.access = access;
    }

    /** The item itself if the path is none. */
    Object of(Object item, Object path) {
        return of(item, path, None.NONE);
    }

    /**
     * The same.
     *
     * @param fallback taken where a part is undefined, unless it is none
     */
    Object of(Object item, Object path, Object fallback) {
        Object value = item;
        for (Object part : parts(path)) {
            value = access.item(value, part);
            if (value instanceof Undefined && !(fallback instanceof None)) {
                value = fallback;
            }
        }
        return value;
    }

    /** The values of several paths between commas. */
    List<Object> all(Object item, Object paths) {
        if (!(Markup.plain(paths) instanceof String text)) {
            return List.of(of(item, paths));
        }
        List<Object> values = new ArrayList<>();
        TextSplits.split(text, ",", -1).forEach(path -> values.add(of(item, path)));
        return values;
    }

    private static List<Object> parts(Object path) {
        return switch (Markup.plain(path)) {
            case None none -> List.of();
            case String text ->
                TextSplits.split(text, ".", -1).stream()
                        .map(part -> part(String.valueOf(part)))
                        .toList();
            case Object other -> List.of(other);
        };
    }

    private static Object part(String name) {
        boolean isPlace = !name.isEmpty() && name.length() < 10 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return isPlace ? (Object) Long.valueOf(name) : name;
    }
}
