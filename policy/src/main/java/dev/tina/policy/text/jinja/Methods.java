package dev.tina.policy.text.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Methods of strings and mappings that templates call. */
final class Methods {
    private final Budget budget;

    Methods(Budget budget) {
        this.budget = budget;
    }

    Optional<Callable> find(Object target, String name) {
        return switch (target) {
            case String text -> ofText(text, name);
            case Map<?, ?> map -> ofMapping(map, name);
            default -> Optional.empty();
        };
    }

    private static Optional<Callable> ofMapping(Map<?, ?> map, String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "items" -> arguments -> done(arguments, pairs(map));
                    case "keys" -> arguments -> done(arguments, new ArrayList<Object>(map.keySet()));
                    case "values" -> arguments -> done(arguments, new ArrayList<Object>(map.values()));
                    case "get" -> arguments -> get(map, arguments.accept("key", "default"));
                    default -> null;
                });
    }

    private static Object get(Map<?, ?> map, Arguments arguments) {
        Object value = map.get(Values.key(arguments.get(0, "key")));
        return value == null ? arguments.get(1, "default", None.NONE) : value;
    }

    static List<Object> pairs(Map<?, ?> map) {
        List<Object> pairs = new ArrayList<>();
        map.forEach((key, value) -> pairs.add(new Tuple(List.of(key, value))));
        return pairs;
    }

    private Optional<Callable> ofText(String text, String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "strip" -> arguments -> strip(text, arguments, true, true);
                    case "lstrip" -> arguments -> strip(text, arguments, true, false);
                    case "rstrip" -> arguments -> strip(text, arguments, false, true);
                    case "split" -> arguments -> split(text, arguments, false);
                    case "rsplit" -> arguments -> split(text, arguments, true);
                    case "replace" -> arguments -> replace(text, arguments);
                    case "startswith" -> arguments -> anyMatch(arguments, text::startsWith);
                    case "endswith" -> arguments -> anyMatch(arguments, text::endsWith);
                    default -> plain(text, name);
                });
    }

    private @Nullable Callable plain(String text, String name) {
        return switch (name) {
            case "upper" -> arguments -> done(arguments, text.toUpperCase(Locale.ROOT));
            case "lower" -> arguments -> done(arguments, text.toLowerCase(Locale.ROOT));
            case "title" -> arguments -> done(arguments, PythonStrings.title(text));
            case "capitalize" -> arguments -> done(arguments, PythonStrings.capitalize(text));
            case "isdigit" ->
                arguments ->
                        done(arguments, !text.isEmpty() && text.codePoints().allMatch(Character::isDigit));
            case "splitlines" ->
                arguments -> done(arguments, new ArrayList<Object>(text.lines().toList()));
            case "find" -> arguments -> find(text, arguments.accept("sub"));
            case "count" -> arguments -> count(text, arguments.accept("sub"));
            case "join" -> arguments -> join(text, arguments.accept("iterable"));
            default -> null;
        };
    }

    private static Object done(Arguments arguments, Object result) {
        arguments.accept();
        return result;
    }

    private Object join(String separator, Arguments arguments) {
        BoundedText out = new BoundedText(budget);
        String before = "";
        for (Object item : Values.items(arguments.get(0, "iterable"))) {
            out.append(before).append(Values.text(item, "join"));
            before = separator;
        }
        return out.toString();
    }

    private static Object find(String text, Arguments arguments) {
        int place = text.indexOf(arguments.text(0, "sub"));
        return place < 0 ? -1L : (long) text.codePointCount(0, place);
    }

    private static Object count(String text, Arguments arguments) {
        return PythonStrings.split(text, arguments.text(0, "sub"), -1).size() - 1L;
    }

    static String strip(String text, Arguments arguments, boolean left, boolean right) {
        IntPredicate drop = PythonStrings::isSpace;
        if (!(arguments.accept("chars").get(0, "chars", None.NONE) instanceof None)) {
            String characters = arguments.text(0, "chars");
            drop = c -> characters.indexOf(c) >= 0;
        }
        String tail = left ? PythonStrings.lstrip(text, drop) : text;
        return right ? PythonStrings.rstrip(tail, drop) : tail;
    }

    private Object split(String text, Arguments arguments, boolean fromRight) {
        arguments.accept("sep", "maxsplit");
        long limit = arguments.integer(1, "maxsplit", -1);
        budget.produce(text.length());
        if (arguments.get(0, "sep", None.NONE) instanceof None) {
            if (limit >= 0) {
                throw new EvaluationException("split with maxsplit needs a separator");
            }
            return PythonStrings.splitAtSpace(text);
        }
        String separator = arguments.text(0, "sep");
        return fromRight ? PythonStrings.rsplit(text, separator, limit) : PythonStrings.split(text, separator, limit);
    }

    String replace(String text, Arguments arguments) {
        arguments.accept("old", "new", "count");
        long limit = arguments.integer(2, "count", -1);
        String before = "";
        BoundedText out = new BoundedText(budget);
        for (Object part : PythonStrings.split(text, arguments.text(0, "old"), limit)) {
            out.append(before).append((String) part);
            before = arguments.text(1, "new");
        }
        return out.toString();
    }

    private static Object anyMatch(Arguments arguments, Predicate<String> matches) {
        Object wanted = arguments.accept("affix").get(0, "affix");
        return wanted instanceof List<?> list
                ? list.stream().anyMatch(affix -> matches.test(Values.text(affix, arguments.callee())))
                : matches.test(Values.text(wanted, arguments.callee()));
    }
}
