package dev.tina.policy.text.jinja;

import java.util.Map;

/** Fields that a template may set from within a loop; equal to itself only. */
final class Namespace {
    private final Map<Object, Object> fields;

    Namespace(Map<Object, Object> fields) {
        this.fields = fields;
    }

    Map<Object, Object> fields() {
        return fields;
    }

    Object get(String name) {
        Object value = fields.get(name);
        return value == null ? Undefined.of("field '" + name + "' of the namespace") : value;
    }
}
