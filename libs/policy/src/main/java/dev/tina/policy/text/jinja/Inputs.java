package dev.tina.policy.text.jinja;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates what stands in the brackets of a call. */
final class Inputs {
    private final Evaluator evaluator;
    private final Items items;

    Inputs(Evaluator evaluator, Items items) {
        this.evaluator = evaluator;
        this.items = items;
    }

    Arguments arguments(String callee, Expression.Inputs inputs, Scope scope) {
        List<Object> positional = evaluator.all(inputs.positional(), scope);
        inputs.more().ifPresent(more -> positional.addAll(items.list(evaluator.evaluate(more, scope))));
        Map<String, Object> named = new LinkedHashMap<>();
        inputs.named().forEach((name, value) -> named.put(name, evaluator.evaluate(value, scope)));
        Arguments arguments = new Arguments(callee, positional, named);
        return inputs.moreNamed()
                .map(more -> arguments.with(named(evaluator.evaluate(more, scope), callee)))
                .orElse(arguments);
    }

    private static Map<String, Object> named(Object value, String callee) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new EvaluationException("** needs a mapping, was " + Values.type(value));
        }
        return Spread.named(map, callee);
    }
}
