package dev.tina.text.jinja.render;

import dev.tina.text.jinja.value.Undefined;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Variables by name; an outer scope does not see what an inner one sets. */
final class VariableScope {
    private final Optional<VariableScope> parent;
    private final Map<String, Object> values = new HashMap<>();

    private VariableScope(Optional<VariableScope> parent) {
        this.parent = parent;
    }

    static VariableScope root() {
        return new VariableScope(Optional.empty());
    }

    VariableScope inner() {
        return new VariableScope(Optional.of(this));
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
