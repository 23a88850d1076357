package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Callable;
import dev.tina.text.jinja.value.Cycler;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.MapKeys;
import dev.tina.text.jinja.value.Namespace;
import dev.tina.text.jinja.value.PythonText;
import dev.tina.text.jinja.value.Range;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The functions every template may call: those of Jinja, and what transformers adds to them. */
public final class BuiltinFunctions {
    private final Items items;

    private BuiltinFunctions(Items items) {
        this.items = items;
    }

    /** Each function by the name that templates call it by. */
    public static Map<String, Callable> all(Clock clock, RenderBudget budget) {
        BuiltinFunctions functions = new BuiltinFunctions(new Items(budget));
        return Map.of(
                "range",
                arguments -> range(arguments.accept("start", "stop", "step")),
                "namespace",
                arguments -> new Namespace(functions.fields(arguments)),
                "dict",
                functions::fields,
                "cycler",
                arguments -> new Cycler(arguments.positional()),
                "joiner",
                arguments -> new Joiner(arguments.accept("sep").get(0, "sep", ", ")),
                "raise_exception",
                arguments -> {
                    throw new EvaluationException("the template refuses: "
                            + PythonText.of(arguments.accept("message").get(0, "message"), budget));
                },
                "strftime_now",
                arguments -> DateText.format(arguments.accept("format").text(0, "format"), LocalDateTime.now(clock)));
    }

    private Map<Object, Object> fields(CallArguments arguments) {
        Map<Object, Object> fields = new LinkedHashMap<>();
        for (Object given : arguments.positional()) {
            if (given instanceof Map<?, ?> map) {
                map.forEach((key, value) -> MapKeys.put(fields, key, value));
            } else {
                putPairs(given, fields, arguments.callee());
            }
        }
        fields.putAll(arguments.named());
        return fields;
    }

    private void putPairs(Object pairs, Map<Object, Object> fields, String callee) {
        for (Iterator<Object> all = items.iterator(pairs); all.hasNext(); ) {
            var pair = items.list(all.next());
            if (pair.size() != 2) {
                throw new EvaluationException(callee + " needs pairs of a key and a value");
            }
            MapKeys.put(fields, pair.getFirst(), pair.getLast());
        }
    }

    private static Object range(CallArguments arguments) {
        boolean fromZero = arguments.positional().size() == 1;
        long start = fromZero ? 0 : arguments.integer(0, "start");
        long stop = arguments.integer(fromZero ? 0 : 1, "stop");
        try {
            return Range.of(start, stop, arguments.integer(2, "step", 1));
        } catch (ArithmeticException e) {
            throw new EvaluationException("range must hold at most " + RenderBudget.MAX_RANGE + " numbers");
        }
    }

    /** Gives nothing at the first call and the separator at all later ones. */
    private static final class Joiner implements Callable {
        private final Object separator;
        private boolean used;

        Joiner(Object separator) {
            this.separator = separator;
        }

        @Override
        public Object call(CallArguments arguments) {
            arguments.accept();
            Object text = used ? separator : "";
            used = true;
            return text;
        }
    }
}
