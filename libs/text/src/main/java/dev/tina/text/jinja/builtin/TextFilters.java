package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.method.TextMethods;
import dev.tina.text.jinja.python.LetterCase;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.PythonText;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Filters of text; other values are printed first, as Jinja does, and markup stays markup. */
final class TextFilters {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final long WIDTH = 80;

    private final RenderBudget budget;
    private final TextMethods methods;

    TextFilters(RenderBudget budget) {
        this.budget = budget;
        this.methods = new TextMethods(budget);
    }

    Map<String, Filter> table() {
        return Map.of(
                "trim", (input, arguments) -> kept(input, text -> TextMethods.strip(text, arguments, true, true)),
                "upper", Filter.of(input -> kept(input, LetterCase::upper)),
                "lower", Filter.of(input -> kept(input, LetterCase::lower)),
                "capitalize", Filter.of(input -> kept(input, LetterCase::capitalize)),
                "title", Filter.of(input -> LetterCase.capitalizeWords(text(input))),
                "center", (input, arguments) -> center(input, arguments.accept("width")),
                "replace", this::replace,
                "wordcount",
                        Filter.of(input -> WORD.matcher(text(input)).results().count()));
    }

    private String text(Object input) {
        return PythonText.of(input, budget);
    }

    private Object kept(Object input, UnaryOperator<String> change) {
        String changed = change.apply(text(input));
        budget.produce(changed.length());
        return input instanceof Markup ? new Markup(changed) : changed;
    }

    private Object center(Object input, CallArguments arguments) {
        CallArguments width = new CallArguments("center", List.of(arguments.get(0, "width", WIDTH)), Map.of());
        return kept(input, text -> methods.center(text, width));
    }

    private Object replace(Object input, CallArguments arguments) {
        arguments.accept("old", "new", "count");
        long limit = arguments.isSet(2, "count") ? arguments.integer(2, "count") : -1;
        return methods.replace(text(input), text(arguments.get(0, "old")), text(arguments.get(1, "new")), limit);
    }
}
