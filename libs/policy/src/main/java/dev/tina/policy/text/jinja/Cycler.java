package dev.tina.policy.text.jinja;

import java.util.List;

/** Gives its items one after the other, again and again. */
final class Cycler {
    private final List<Object> items;
    private int place;

    Cycler(List<Object> items) {
        if (items.isEmpty()) {
            throw new EvaluationException("cycler needs at least one item");
        }
        this.items = items;
    }

    Object get(String name) {
        return switch (name) {
            case "current" -> items.get(place);
            case "next" -> (Callable) arguments -> next(arguments.accept());
            case "reset" -> (Callable) arguments -> reset(arguments.accept());
            default -> Undefined.of("'" + name + "' of a cycler");
        };
    }

    private Object next(Arguments ignored) {
        Object item = items.get(place);
        place = (place + 1) % items.size();
        return item;
    }

    private Object reset(Arguments ignored) {
        place = 0;
        return None.NONE;
    }
}
