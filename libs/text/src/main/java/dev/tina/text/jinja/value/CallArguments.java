package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.EvaluationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluated arguments of a call. */
public record CallArguments(String callee, List<Object> positional, Map<String, Object> named) {
    /** Refuses any argument that is not named here; the names stand in the order of the places. */
    public CallArguments accept(String... names) {
        List<String> known = List.of(names);
        if (positional.size() > known.size()) {
            throw new EvaluationException(
                    callee + " takes at most " + known.size() + " arguments, was given " + positional.size());
        }
        for (String name : named.keySet()) {
            int place = known.indexOf(name);
            if (place < 0) {
                throw new EvaluationException("argument '" + name + "' of " + callee + " is not supported");
            }
            if (place < positional.size()) {
                throw new EvaluationException(callee + " is given the argument '" + name + "' twice");
            }
        }
        return this;
    }

    boolean has(int place, String name) {
        return place < positional.size() || named.containsKey(name);
    }

    public Object get(int place, String name) {
        if (!has(place, name)) {
            throw new EvaluationException(callee + " needs the argument '" + name + "'");
        }
        return place < positional.size() ? positional.get(place) : named.getOrDefault(name, None.NONE);
    }

    public Object get(int place, String name, Object fallback) {
        return has(place, name) ? get(place, name) : fallback;
    }

    /** Whether the argument is given and not none. */
    public boolean isSet(int place, String name) {
        return !(get(place, name, None.NONE) instanceof None);
    }

    public String text(int place, String name) {
        return Values.text(get(place, name), callee);
    }

    public String text(int place, String name, String fallback) {
        return has(place, name) ? text(place, name) : fallback;
    }

    public long integer(int place, String name) {
        return Values.integer(get(place, name), callee);
    }

    public long integer(int place, String name, long fallback) {
        return has(place, name) ? integer(place, name) : fallback;
    }

    public boolean flag(int place, String name) {
        return has(place, name) && Values.isTrue(get(place, name));
    }

    public boolean flag(int place, String name, boolean fallback) {
        return has(place, name) ? flag(place, name) : fallback;
    }

    /** The same arguments and more by name. */
    public CallArguments with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(named);
        more.forEach((name, value) -> {
            if (all.put(name, value) != null) {
                throw new EvaluationException(callee + " is given the argument '" + name + "' twice");
            }
        });
        return new CallArguments(callee, positional, all);
    }

    /** A mapping whose entries become arguments by name. */
    public static Map<String, Object> named(Map<?, ?> entries, String callee) {
        Map<String, Object> named = new LinkedHashMap<>();
        entries.forEach((key, value) -> named.put(Values.text(key, "an argument of " + callee), value));
        return named;
    }

    /** The arguments behind the first by place, for what the first one names. */
    public CallArguments rest(String newCallee) {
        return new CallArguments(newCallee, positional.subList(1, positional.size()), named);
    }
}
