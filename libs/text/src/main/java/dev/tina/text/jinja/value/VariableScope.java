package dev.tina.text.jinja.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names and their values; what an inner scope sets the outer one does not see. */
public final class VariableScope {
    private final Optional<VariableScope> parent;
    private final Map<String, Object> values = new HashMap<>();

    private VariableScope(Optional<VariableScope> parent) {
        this.parent = parent;
    }

    public static VariableScope root() {
        return new VariableScope(Optional.empty());
    }

    public VariableScope inner() {
        return new VariableScope(Optional.of(this));
    }

    public Object get(String name) {
        Object value = values.get(name);
        if (value != null) {
            return value;
        }
        return parent.isPresent() ? parent.get().get(name) : Undefined.of("'" + name + "'");
    }

    public void set(String name, Object value) {
        values.put(name, value);
    }
}
