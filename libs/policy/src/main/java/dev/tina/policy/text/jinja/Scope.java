package dev.tina.policy.text.jinja;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names and their values; what an inner scope sets the outer one does not see. */
final class Scope {
    private final Optional<Scope> parent;
    private final Map<String, Object> values = new HashMap<>();

    private Scope(Optional<Scope> parent) {
        this.parent = parent;
    }

    static Scope root() {
        return new Scope(Optional.empty());
    }

    Scope inner() {
        return new Scope(Optional.of(this));
    }

    Object get(String name) {
        Object value = values.get(name);
        if (value != null) {
            return value;
        }
        return parent.isPresent() ? parent.get().get(name) : Undefined.of("'" + name + "'");
    }

    void set(String name, Object value) {
        values.put(name, value);
    }
}
