package dev.tina.text.jinja.render;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.parse.TemplateStatement.Target;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.Namespace;
import java.util.List;

/** Assigns values to names and to fields of namespaces. */
final class Targets {
    private final Items items;

    Targets(Items items) {
        this.items = items;
    }

    void put(Target target, Object value, VariableScope scope) {
        switch (target) {
            case Target.Name name -> scope.set(name.name(), value);
            case Target.Several several -> putAll(several.targets(), items.list(value), scope);
            case Target.Field field -> {
                if (!(scope.get(field.namespace()) instanceof Namespace namespace)) {
                    throw new EvaluationException("'" + field.namespace() + "' must be a namespace to set its field");
                }
                namespace.fields().put(field.field(), value);
            }
        }
    }

    private void putAll(List<Target> targets, List<Object> values, VariableScope scope) {
        if (targets.size() != values.size()) {
            throw new EvaluationException(targets.size() + " names cannot take " + values.size() + " values");
        }
        for (int i = 0; i < targets.size(); i++) {
            put(targets.get(i), values.get(i), scope);
        }
    }
}
