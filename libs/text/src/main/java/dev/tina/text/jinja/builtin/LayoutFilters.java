package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.BoundedText;
import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.method.TextSplits;
import dev.tina.text.jinja.python.PythonStrings;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.util.List;
import java.util.Map;

/** Filters that lay out a text: indent, truncate, wordwrap. */
final class LayoutFilters {
    private static final long TRUNCATED = 255;
    private static final long LEEWAY = 5;
    private static final long WIDTH = 79;

    private final RenderBudget budget;

    LayoutFilters(RenderBudget budget) {
        this.budget = budget;
    }

    Map<String, Filter> table() {
        return Map.of("indent", this::indent, "truncate", this::truncate, "wordwrap", this::wrap);
    }

    private Object indent(Object input, CallArguments arguments) {
        arguments.accept("width", "first", "blank");
        Object width = Markup.plain(arguments.get(0, "width", 4L));
        String margin = width instanceof String text ? text : " ".repeat(Values.width(width, "indent"));
        boolean blank = arguments.flag(2, "blank");
        BoundedText out = new BoundedText(budget);
        out.append(arguments.flag(1, "first") ? margin : "");
        String before = "";
        for (Object line : TextSplits.lines(Values.text(input, "indent") + "\n", false)) {
            String text = (String) line;
            out.append(before)
                    .append(before.isEmpty() || (text.isEmpty() && !blank) ? "" : margin)
                    .append(text);
            before = "\n";
        }
        return input instanceof Markup ? new Markup(out.toString()) : out.toString();
    }

    private Object truncate(Object input, CallArguments arguments) {
        arguments.accept("length", "killwords", "end", "leeway");
        String end = arguments.text(2, "end", "...");
        long length = arguments.integer(0, "length", TRUNCATED);
        long leeway = arguments.isSet(3, "leeway") ? arguments.integer(3, "leeway") : LEEWAY;
        int endLength = PythonStrings.length(end);
        if (length < endLength || leeway < 0) {
            throw new EvaluationException("truncate needs a length of at least " + endLength
                    + " and a leeway of at least 0, was given " + length + " and " + leeway);
        }
        if (input instanceof Undefined) {
            return input;
        }
        String text = Values.text(input, "truncate");
        if (PythonStrings.length(text) <= length + leeway) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, (int) length - endLength));
        int lastSpace = arguments.flag(1, "killwords") ? -1 : cut.lastIndexOf(' ');
        return (lastSpace < 0 ? cut : cut.substring(0, lastSpace)) + end;
    }

    private Object wrap(Object input, CallArguments arguments) {
        arguments.accept("width", "break_long_words", "wrapstring", "break_on_hyphens");
        String separator = arguments.isSet(2, "wrapstring") ? arguments.text(2, "wrapstring") : "\n";
        WordWrap wrap = new WordWrap(
                budget,
                arguments.integer(0, "width", WIDTH),
                arguments.flag(1, "break_long_words", true),
                arguments.flag(3, "break_on_hyphens", true));
        BoundedText out = new BoundedText(budget);
        String before = "";
        for (Object paragraph : TextSplits.lines(Values.text(input, "wordwrap"), false)) {
            List<String> lines = wrap.lines((String) paragraph);
            out.append(before).append(String.join(separator, lines));
            before = separator;
        }
        return out.toString();
    }
}
