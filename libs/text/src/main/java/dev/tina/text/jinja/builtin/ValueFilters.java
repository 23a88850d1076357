package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.method.Access;
import dev.tina.text.jinja.operator.Operators;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.None;
import dev.tina.text.jinja.value.PythonText;
import dev.tina.text.jinja.value.Tuple;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Filters of any value: its default, its text, its JSON form, one of its attributes. */
final class ValueFilters {
    private final RenderBudget budget;
    private final Access access;
    private final Operators operators;

    ValueFilters(RenderBudget budget, Access access, Operators operators) {
        this.budget = budget;
        this.access = access;
        this.operators = operators;
    }

    Map<String, Filter> table() {
        return Map.of(
                "default",
                ValueFilters::orDefault,
                "d",
                ValueFilters::orDefault,
                "tojson",
                (input, arguments) -> json(input, arguments),
                "string",
                Filter.of(input -> input instanceof Markup ? input : PythonText.of(input, budget)),
                "pprint",
                Filter.of(input -> new PrettyText(budget, operators).of(input)),
                "attr",
                (input, arguments) -> attribute(input, arguments.accept("name")),
                "format",
                (input, arguments) -> format(input, arguments));
    }

    private static Object orDefault(Object input, CallArguments arguments) {
        arguments.accept("default_value", "boolean");
        boolean absent = input instanceof Undefined || (arguments.flag(1, "boolean") && !Values.isTrue(input));
        return absent ? arguments.get(0, "default_value", "") : input;
    }

    private Object attribute(Object input, CallArguments arguments) {
        String name = arguments.text(0, "name");
        return access.own(input, name)
                .orElseGet(() -> Undefined.of("attribute '" + name + "' of " + Values.type(input)));
    }

    private Object format(Object input, CallArguments arguments) {
        if (!arguments.positional().isEmpty() && !arguments.named().isEmpty()) {
            throw new EvaluationException("format takes arguments by place or by name, not both");
        }
        Object values = arguments.named().isEmpty() ? new Tuple(arguments.positional()) : arguments.named();
        return operators.arithmetic("%", input instanceof Markup ? input : PythonText.of(input, budget), values);
    }

    private Object json(Object input, CallArguments arguments) {
        arguments.accept("ensure_ascii", "indent", "separators", "sort_keys");
        Optional<String> indent = indent(arguments.get(1, "indent", None.NONE));
        String item = indent.isEmpty() ? ", " : ",";
        String key = ": ";
        if (arguments.isSet(2, "separators")) {
            Iterator<Object> pair =
                    new Items(budget).list(arguments.get(2, "separators")).iterator();
            item = separator(pair);
            key = separator(pair);
        }
        JsonText.Format format = new JsonText.Format(
                indent, arguments.flag(3, "sort_keys"), arguments.flag(0, "ensure_ascii"), item, key);
        return JsonText.of(input, format, budget, operators);
    }

    private static String separator(Iterator<Object> pair) {
        if (!pair.hasNext()) {
            throw new EvaluationException("separators needs two texts");
        }
        return Values.text(pair.next(), "separators");
    }

    private static Optional<String> indent(Object indent) {
        return switch (Markup.plain(indent)) {
            case None none -> Optional.empty();
            case String margin -> Optional.of(margin);
            case Object width -> Optional.of(" ".repeat(Values.width(width, "tojson")));
        };
    }
}
