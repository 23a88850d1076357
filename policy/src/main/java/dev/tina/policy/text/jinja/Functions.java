package dev.tina.policy.text.jinja;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions every template may call: range, namespace, dict, and what transformers adds to them. */
final class Functions {
    private Functions() {}

    static void define(Scope scope, Clock clock, Budget budget) {
        define(scope, "range", arguments -> range(arguments, budget));
        define(scope, "namespace", arguments -> new Namespace(fields(arguments)));
        define(scope, "dict", arguments -> new LinkedHashMap<Object, Object>(fields(arguments)));
        define(scope, "raise_exception", arguments -> {
            throw new EvaluationException(
                    "the template refuses: " + arguments.accept("message").text(0, "message"));
        });
        define(
                scope,
                "strftime_now",
                arguments -> DateText.format(arguments.accept("format").text(0, "format"), LocalDateTime.now(clock)));
    }

    private static void define(Scope scope, String name, Callable function) {
        scope.set(name, function);
    }

    private static Map<String, Object> fields(Arguments arguments) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Object given : arguments.positional()) {
            if (!(given instanceof Map<?, ?> map)) {
                throw new EvaluationException(arguments.callee() + " needs a mapping, was " + Values.type(given));
            }
            map.forEach((key, value) -> fields.put(Values.text(key, arguments.callee()), value));
        }
        fields.putAll(arguments.named());
        return fields;
    }

    private static Object range(Arguments arguments, Budget budget) {
        arguments.accept("start", "stop", "step");
        boolean fromZero = arguments.positional().size() == 1;
        long start = fromZero ? 0 : arguments.integer(0, "start");
        long stop = arguments.integer(fromZero ? 0 : 1, "stop");
        long step = arguments.integer(2, "step", 1);
        if (step == 0) {
            throw new EvaluationException("the step of a range must not be 0");
        }
        List<Object> numbers = new ArrayList<>();
        for (long i = start; step > 0 ? i < stop : i > stop; i = Math.addExact(i, step)) {
            if (numbers.size() == Budget.MAX_RANGE) {
                throw new EvaluationException("range must hold at most " + Budget.MAX_RANGE + " numbers");
            }
            budget.step();
            numbers.add(i);
        }
        budget.produce(numbers.size());
        return numbers;
    }
}
