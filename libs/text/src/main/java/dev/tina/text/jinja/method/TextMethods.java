package dev.tina.text.jinja.method;

import dev.tina.text.jinja.limit.BoundedText;
import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.python.LetterCase;
import dev.tina.text.jinja.python.PythonStrings;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Callable;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.Values;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Methods that return a changed copy of a text. */
public final class TextMethods {
    private static final int TAB = 8;

    private final RenderBudget budget;
    private final Items items;

    public TextMethods(RenderBudget budget) {
        this.budget = budget;
        this.items = new Items(budget);
    }

    Optional<Callable> find(String text, String name) {
        return switch (name) {
            case "strip" -> Optional.of(arguments -> strip(text, arguments, true, true));
            case "lstrip" -> Optional.of(arguments -> strip(text, arguments, true, false));
            case "rstrip" -> Optional.of(arguments -> strip(text, arguments, false, true));
            case "split" -> Optional.of(arguments -> split(text, arguments, false));
            case "rsplit" -> Optional.of(arguments -> split(text, arguments, true));
            case "splitlines" -> Optional.of(arguments -> lines(text, arguments.accept("keepends")));
            case "partition" -> Optional.of(arguments -> partition(text, arguments.accept("sep"), false));
            case "rpartition" -> Optional.of(arguments -> partition(text, arguments.accept("sep"), true));
            case "replace" -> Optional.of(arguments -> replace(text, arguments));
            case "join" -> Optional.of(arguments -> join(text, arguments.accept("iterable")));
            case "removeprefix" -> Optional.of(arguments -> withoutPrefix(text, arguments.accept("prefix")));
            case "removesuffix" -> Optional.of(arguments -> withoutSuffix(text, arguments.accept("suffix")));
            default -> cased(text, name).or(() -> padded(text, name));
        };
    }

    private static Optional<Callable> cased(String text, String name) {
        return switch (name) {
            case "upper" -> Optional.of(arguments -> Methods.done(arguments, LetterCase.upper(text)));
            case "lower" -> Optional.of(arguments -> Methods.done(arguments, LetterCase.lower(text)));
            case "title" -> Optional.of(arguments -> Methods.done(arguments, LetterCase.title(text)));
            case "capitalize" -> Optional.of(arguments -> Methods.done(arguments, LetterCase.capitalize(text)));
            case "swapcase" -> Optional.of(arguments -> Methods.done(arguments, LetterCase.swap(text)));
            case "casefold" -> Optional.of(arguments -> Methods.done(arguments, LetterCase.fold(text)));
            default -> Optional.empty();
        };
    }

    private Optional<Callable> padded(String text, String name) {
        return switch (name) {
            case "center" -> Optional.of(arguments -> center(text, arguments));
            case "ljust" -> Optional.of(arguments -> pad(text, arguments, 0, missing(text, arguments)));
            case "rjust" -> Optional.of(arguments -> pad(text, arguments, missing(text, arguments), 0));
            case "zfill" -> Optional.of(arguments -> zeros(text, arguments.accept("width")));
            case "expandtabs" -> Optional.of(arguments -> expandTabs(text, arguments.accept("tabsize")));
            default -> Optional.empty();
        };
    }

    private static long missing(String text, CallArguments arguments) {
        return Math.max(0, arguments.integer(0, "width") - PythonStrings.length(text));
    }

    private String pad(String text, CallArguments arguments, long left, long right) {
        String fill = arguments.accept("width", "fillchar").text(1, "fillchar", " ");
        if (PythonStrings.length(fill) != 1) {
            throw new EvaluationException(arguments.callee() + " needs one character to fill with");
        }
        return PythonStrings.pad(text, left, right, fill, budget);
    }

    public String center(String text, CallArguments arguments) {
        long missing = missing(text, arguments);
        long left = missing / 2 + (missing & arguments.integer(0, "width") & 1);
        return pad(text, arguments, left, missing - left);
    }

    private String zeros(String text, CallArguments arguments) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String sign = signed ? text.substring(0, 1) : "";
        String digits = text.substring(sign.length());
        return sign + PythonStrings.pad(digits, missing(text, arguments), 0, "0", budget);
    }

    private String expandTabs(String text, CallArguments arguments) {
        long size = Math.max(0, arguments.integer(0, "tabsize", TAB));
        BoundedText out = new BoundedText(budget);
        long column = 0;
        for (int c : text.codePoints().toArray()) {
            long spaces = c == '\t' && size > 0 ? size - column % size : 0;
            out.append(c == '\t' ? PythonStrings.pad("", spaces, 0, " ", budget) : Character.toString(c));
            column = c == '\n' || c == '\r' ? 0 : column + (c == '\t' ? spaces : 1);
        }
        return out.toString();
    }

    private String join(String separator, CallArguments arguments) {
        BoundedText out = new BoundedText(budget);
        String before = "";
        for (Iterator<Object> all = items.iterator(arguments.get(0, "iterable")); all.hasNext(); ) {
            out.append(before).append(Values.text(all.next(), "join"));
            before = separator;
        }
        return out.toString();
    }

    public static String strip(String text, CallArguments arguments, boolean left, boolean right) {
        IntPredicate drop = PythonStrings::isSpace;
        if (arguments.accept("chars").isSet(0, "chars")) {
            String characters = arguments.text(0, "chars");
            drop = c -> characters.indexOf(c) >= 0;
        }
        String tail = left ? PythonStrings.lstrip(text, drop) : text;
        return right ? PythonStrings.rstrip(tail, drop) : tail;
    }

    private Object split(String text, CallArguments arguments, boolean fromRight) {
        long limit = arguments.accept("sep", "maxsplit").integer(1, "maxsplit", -1);
        budget.produce(text.length());
        if (!arguments.isSet(0, "sep")) {
            return fromRight ? TextSplits.rsplitAtSpace(text, limit) : TextSplits.splitAtSpace(text, limit);
        }
        String separator = arguments.text(0, "sep");
        return fromRight ? TextSplits.rsplit(text, separator, limit) : TextSplits.split(text, separator, limit);
    }

    private Object lines(String text, CallArguments arguments) {
        budget.produce(text.length());
        return TextSplits.lines(text, arguments.flag(0, "keepends"));
    }

    private Object partition(String text, CallArguments arguments, boolean fromRight) {
        budget.produce(text.length());
        return TextSplits.partition(text, arguments.text(0, "sep"), fromRight);
    }

    public String replace(String text, CallArguments arguments) {
        long limit = arguments.accept("old", "new", "count").integer(2, "count", -1);
        return replace(text, arguments.text(0, "old"), arguments.text(1, "new"), limit);
    }

    public String replace(String text, String old, String replacement, long limit) {
        BoundedText out = new BoundedText(budget);
        String before = "";
        for (Object part : old.isEmpty() ? TextSplits.between(text, limit) : TextSplits.split(text, old, limit)) {
            out.append(before).append((String) part);
            before = replacement;
        }
        return out.toString();
    }

    private static String withoutPrefix(String text, CallArguments arguments) {
        String prefix = arguments.text(0, "prefix");
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String withoutSuffix(String text, CallArguments arguments) {
        String suffix = arguments.text(0, "suffix");
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }
}
