package dev.tina.policy.text.jinja;

import java.util.Map;

/** Fields that a template may set from within a loop. */
record Namespace(Map<String, Object> fields) {
    Object get(String name) {
        Object value = fields.get(name);
        return value == null ? new Undefined("field '" + name + "' of the namespace") : value;
    }
}
