package dev.tina.text.jinja.render;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.parse.Expression;
import dev.tina.text.jinja.parse.TemplateStatement.Routine;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Callable;
import dev.tina.text.jinja.value.TemplateObject;
import dev.tina.text.jinja.value.Tuple;
import dev.tina.text.jinja.value.Undefined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A macro; it sees the variables of the scope that defines it. */
final class Macro implements Callable, TemplateObject {
    private final Routine routine;
    private final VariableScope scope;
    private final Evaluator evaluator;
    private final Function<VariableScope, String> body;

    /**
     * A macro of the scope.
     *
     * @param body renders the routine's body with the names of a call
     */
    Macro(Routine routine, VariableScope scope, Evaluator evaluator, Function<VariableScope, String> body) {
        this.routine = routine;
        this.scope = scope;
        this.evaluator = evaluator;
        this.body = body;
    }

    @Override
    public Object call(CallArguments arguments) {
        VariableScope inner = scope.inner();
        Map<String, Object> named = new LinkedHashMap<>(arguments.named());
        List<Object> positional = arguments.positional();
        int taken = Math.min(positional.size(), routine.parameters().size());
        for (int i = 0; i < routine.parameters().size(); i++) {
            String name = routine.parameters().get(i);
            Object given = i < taken ? positional.get(i) : named.remove(name);
            inner.set(name, given == null ? fallback(name, inner) : given);
        }
        defineSpecial(inner, positional.subList(taken, positional.size()), named);
        return body.apply(inner);
    }

    private Object fallback(String name, VariableScope inner) {
        Expression fallback = routine.defaults().get(name);
        return fallback == null ? Undefined.of("parameter '" + name + "'") : evaluator.evaluate(fallback, inner);
    }

    /** Defines caller, kwargs and varargs where the body reads them, and refuses what nothing takes. */
    private void defineSpecial(VariableScope inner, List<Object> more, Map<String, Object> named) {
        if (reads("caller") && !routine.parameters().contains("caller")) {
            Object caller = named.remove("caller");
            inner.set("caller", caller == null ? Undefined.of("the caller of " + routine.name()) : caller);
        }
        if (reads("kwargs")) {
            inner.set("kwargs", new LinkedHashMap<Object, Object>(named));
        } else if (!named.isEmpty()) {
            throw new EvaluationException(routine.name() + " takes no argument '"
                    + named.keySet().iterator().next() + "'");
        }
        if (reads("varargs")) {
            inner.set("varargs", new Tuple(more));
        } else if (!more.isEmpty()) {
            int most = routine.parameters().size();
            throw new EvaluationException(
                    routine.name() + " takes at most " + most + " arguments, was given " + (most + more.size()));
        }
    }

    private boolean reads(String name) {
        return routine.reads().contains(name);
    }

    @Override
    public Object get(String name) {
        return switch (name) {
            case "name" -> routine.name();
            case "arguments" -> new Tuple(List.copyOf(routine.parameters()));
            case "catch_kwargs" -> reads("kwargs");
            case "catch_varargs" -> reads("varargs");
            case "caller" -> reads("caller");
            default -> Undefined.of("'" + name + "' of a macro");
        };
    }

    @Override
    public Optional<String> repr() {
        return Optional.of("<Macro '" + routine.name() + "'>");
    }
}
