package dev.tina.text.jinja.method;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.python.PythonStrings;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Callable;
import dev.tina.text.jinja.value.Tuple;
import dev.tina.text.jinja.value.Values;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Methods that search a text: find, index, count, startswith and similar. */
final class SearchMethods {
    private final RenderBudget budget;

    SearchMethods(RenderBudget budget) {
        this.budget = budget;
    }

    Optional<Callable> find(String text, String name) {
        return switch (name) {
            case "find" -> Optional.of(arguments -> place(text, arguments, false));
            case "rfind" -> Optional.of(arguments -> place(text, arguments, true));
            case "index" -> Optional.of(arguments -> required(place(text, arguments, false)));
            case "rindex" -> Optional.of(arguments -> required(place(text, arguments, true)));
            case "count" -> Optional.of(arguments -> count(text, arguments));
            case "startswith" -> Optional.of(arguments -> anyMatch(text, arguments, String::startsWith));
            case "endswith" -> Optional.of(arguments -> anyMatch(text, arguments, String::endsWith));
            default -> Optional.empty();
        };
    }

    private long place(String text, CallArguments arguments, boolean last) {
        String wanted = arguments.accept("sub", "start", "end").text(0, "sub");
        Optional<String> seen = seen(text, arguments);
        int place = seen.isEmpty()
                ? -1
                : last ? seen.get().lastIndexOf(wanted) : seen.get().indexOf(wanted);
        return place < 0
                ? -1
                : window(text, arguments).start() + seen.orElseThrow().codePointCount(0, place);
    }

    private static Object required(long place) {
        if (place < 0) {
            throw new EvaluationException("index does not find the text");
        }
        return place;
    }

    private long count(String text, CallArguments arguments) {
        String wanted = arguments.accept("sub", "start", "end").text(0, "sub");
        Optional<String> seen = seen(text, arguments);
        if (seen.isEmpty()) {
            return 0;
        }
        return wanted.isEmpty()
                ? PythonStrings.length(seen.get()) + 1L
                : TextSplits.split(seen.get(), wanted, -1).size() - 1L;
    }

    private Object anyMatch(String text, CallArguments arguments, BiPredicate<String, String> matches) {
        Object wanted = arguments.accept("affix", "start", "end").get(0, "affix");
        Optional<String> seen = seen(text, arguments);
        return wanted instanceof Tuple several
                ? several.stream().anyMatch(affix -> matches(seen, affix, arguments, matches))
                : matches(seen, wanted, arguments, matches);
    }

    private static boolean matches(
            Optional<String> seen, Object affix, CallArguments arguments, BiPredicate<String, String> matches) {
        String wanted = Values.text(affix, arguments.callee());
        return seen.isPresent() && matches.test(seen.get(), wanted);
    }

    private static SearchRange window(String text, CallArguments arguments) {
        return SearchRange.of(arguments, 1, PythonStrings.length(text));
    }

    /** The part between the arguments start and end; empty where start lies behind end. */
    private Optional<String> seen(String text, CallArguments arguments) {
        if (!arguments.isSet(1, "start") && !arguments.isSet(2, "end")) {
            return Optional.of(text);
        }
        SearchRange window = window(text, arguments);
        if (window.start() > window.end()) {
            return Optional.empty();
        }
        budget.produce(text.length());
        int from = text.offsetByCodePoints(0, window.start());
        return Optional.of(text.substring(from, text.offsetByCodePoints(from, window.end() - window.start())));
    }
}
