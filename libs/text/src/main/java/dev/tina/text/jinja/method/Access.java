package dev.tina.text.jinja.method;

import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.python.PythonStrings;
import dev.tina.text.jinja.value.Group;
import dev.tina.text.jinja.value.MapKeys;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.Range;
import dev.tina.text.jinja.value.TemplateObject;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attributes and items of values, by the rules of Jinja: attributes go before items, and items before attributes. */
public final class Access {
    private final Methods methods;
    private final RenderBudget budget;

    public Access(Methods methods, RenderBudget budget) {
        this.methods = methods;
        this.budget = budget;
    }

    /** {@code target.name}. */
    public Object attribute(Object target, String name) {
        return own(target, name).orElseGet(() -> itemOrUndefined(target, name));
    }

    /** An attribute that is no item. */
    public Optional<Object> own(Object target, String name) {
        return switch (Markup.plain(target)) {
            case Undefined undefined -> throw undefined.error();
            case TemplateObject object -> Optional.of(object.get(name));
            case Group group -> methods.find(group, name).or(() -> Optional.of(group.field(name)));
            case Range range -> methods.find(range, name).or(() -> Optional.of(range.field(name)));
            case String text -> ofText(text, name);
            case Object plain -> methods.find(plain, name);
        };
    }

    private Optional<Object> ofText(String text, String name) {
        return switch (name) {
            case "format" -> Optional.of(new FormatMethod(text, this, budget, false));
            case "format_map" -> Optional.of(new FormatMethod(text, this, budget, true));
            default -> methods.find(text, name);
        };
    }

    /** {@code target[key]}. */
    public Object item(Object target, Object key) {
        Optional<Object> item = find(target, key);
        if (item.isPresent()) {
            return item.get();
        }
        return Markup.plain(key) instanceof String
                ? own(target, Values.text(key, "an item")).orElseGet(() -> absent(target, key))
                : absent(target, key);
    }

    private Object itemOrUndefined(Object target, String name) {
        return find(target, name).orElseGet(() -> absent(target, name));
    }

    private static Undefined absent(Object target, Object key) {
        String name = Markup.plain(key) instanceof String text ? "'" + text + "'" : "item " + key;
        return Undefined.of(name + " of " + Values.type(target));
    }

    private Optional<Object> find(Object target, Object key) {
        return switch (Markup.plain(target)) {
            case Undefined undefined -> throw undefined.error();
            case Map<?, ?> map -> MapKeys.mayBe(key) ? MapKeys.find(map, key) : Optional.empty();
            case List<?> list -> at(list, key);
            case String text -> at(text, key);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> at(List<?> list, Object key) {
        int place = place(key, list.size());
        return place < 0 ? Optional.empty() : Optional.of(list.get(place));
    }

    private Optional<Object> at(String text, Object key) {
        budget.read(text.length());
        int place = place(key, PythonStrings.length(text));
        return place < 0
                ? Optional.empty()
                : Optional.of(Character.toString(text.codePointAt(text.offsetByCodePoints(0, place))));
    }

    /** The index that a key means, counted from the end if negative; -1 if there is no such index. */
    private static int place(Object key, int size) {
        if (!(key instanceof Long) && !(key instanceof Boolean)) {
            return -1;
        }
        long index = Values.integer(key, "an item");
        long place = index < 0 ? index + size : index;
        return place >= 0 && place < size ? (int) place : -1;
    }
}
