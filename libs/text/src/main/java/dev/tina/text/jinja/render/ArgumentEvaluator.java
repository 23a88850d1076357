package dev.tina.text.jinja.render;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.parse.Expression;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates the arguments of a call. */
final class ArgumentEvaluator {
    private final Evaluator evaluator;
    private final Items items;

    ArgumentEvaluator(Evaluator evaluator, Items items) {
        this.evaluator = evaluator;
        this.items = items;
    }

    CallArguments arguments(String callee, Expression.Inputs inputs, VariableScope scope) {
        List<Object> positional = evaluator.all(inputs.positional(), scope);
        inputs.more().ifPresent(more -> positional.addAll(items.list(evaluator.evaluate(more, scope))));
        Map<String, Object> named = new LinkedHashMap<>();
        inputs.named().forEach((name, value) -> named.put(name, evaluator.evaluate(value, scope)));
        CallArguments arguments = new CallArguments(callee, positional, named);
        return inputs.moreNamed()
                .map(more -> arguments.with(named(evaluator.evaluate(more, scope), callee)))
                .orElse(arguments);
    }

    private static Map<String, Object> named(Object value, String callee) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new EvaluationException("** needs a mapping, was " + Values.type(value));
        }
        return CallArguments.named(map, callee);
    }
}
