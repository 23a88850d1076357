package dev.tina.text.jinja.value;

import java.util.Map;

/** A namespace, whose fields a template may set from within a loop; it equals only itself. */
public final class Namespace implements TemplateObject {
    private final Map<Object, Object> fields;

    public Namespace(Map<Object, Object> fields) {
        this.fields = fields;
    }

    public Map<Object, Object> fields() {
        return fields;
    }

    @Override
    public Object get(String name) {
        Object value = fields.get(name);
        return value == null ? Undefined.of("field '" + name + "' of the namespace") : value;
    }
}
