package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.EvaluationException;
import java.util.List;

/** Returns its items in turn, and starts over after the last. */
public final class Cycler implements TemplateObject {
    private final List<Object> items;
    private int place;

    public Cycler(List<Object> items) {
        if (items.isEmpty()) {
            throw new EvaluationException("cycler needs at least one item");
        }
        this.items = items;
    }

    @Override
    public Object get(String name) {
        return switch (name) {
            case "current" -> items.get(place);
            case "next" -> (Callable) arguments -> next(arguments.accept());
            case "reset" -> (Callable) arguments -> reset(arguments.accept());
            default -> Undefined.of("'" + name + "' of a cycler");
        };
    }

    private Object next(CallArguments ignored) {
        Object item = items.get(place);
        place = (place + 1) % items.size();
        return item;
    }

    private Object reset(CallArguments ignored) {
        place = 0;
        return None.NONE;
    }
}
