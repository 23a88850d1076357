package dev.tina.text.jinja.method;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.operator.ValueComparisons;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Callable;
import dev.tina.text.jinja.value.MapKeys;
import dev.tina.text.jinja.value.MapView;
import dev.tina.text.jinja.value.None;
import dev.tina.text.jinja.value.Range;
import dev.tina.text.jinja.value.Tuple;
import dev.tina.text.jinja.value.Undefined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds methods of values by name. A method that would change a list or mapping is forbidden, as in Jinja's sandbox. */
public final class Methods {
    private final RenderBudget budget;
    private final ValueComparisons comparisons;
    private final TextMethods texts;
    private final SearchMethods searches;

    public Methods(RenderBudget budget) {
        this.budget = budget;
        this.comparisons = new ValueComparisons(budget);
        this.texts = new TextMethods(budget);
        this.searches = new SearchMethods(budget);
    }

    Optional<Object> find(Object target, String name) {
        return switch (target) {
            case String text -> ofText(text, name);
            case Map<?, ?> map -> ofMapping(map, name);
            case List<?> list -> ofList(list, name);
            case Double number -> ofFloat(number, name);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> ofFloat(double number, String name) {
        return name.equals("is_integer")
                ? method(arguments -> done(arguments, number == Math.rint(number)))
                : Optional.empty();
    }

    private Optional<Object> ofText(String text, String name) {
        budget.read(text.length());
        return texts.find(text, name)
                .or(() -> searches.find(text, name))
                .or(() -> TextChecks.find(text, name))
                .map(method -> method);
    }

    private Optional<Object> ofMapping(Map<?, ?> map, String name) {
        return switch (name) {
            case "items" -> method(arguments -> done(arguments, view(MapView.items(map))));
            case "keys" -> method(arguments -> done(arguments, MapView.keys(map)));
            case "values" -> method(arguments -> done(arguments, MapView.values(map)));
            case "copy" -> method(arguments -> done(arguments, copy(map)));
            case "get" -> method(arguments -> get(map, arguments.accept("key", "default")));
            case "clear", "pop", "popitem", "setdefault", "update" -> forbidden(name);
            default -> Optional.empty();
        };
    }

    private static Object get(Map<?, ?> map, CallArguments arguments) {
        return MapKeys.find(map, arguments.get(0, "key")).orElseGet(() -> arguments.get(1, "default", None.NONE));
    }

    private MapView view(MapView view) {
        budget.produce(view.size());
        return view;
    }

    private Object copy(Map<?, ?> map) {
        budget.produce(map.size());
        return new LinkedHashMap<Object, Object>(map);
    }

    private Optional<Object> ofList(List<?> list, String name) {
        boolean isPlain = !(list instanceof Tuple) && !(list instanceof Range);
        return switch (name) {
            case "index" -> method(arguments -> index(list, arguments));
            case "count" -> method(arguments -> count(list, arguments.accept("value")));
            case "copy" -> isPlain ? method(arguments -> done(arguments, copy(list))) : Optional.empty();
            case "append", "clear", "pop", "reverse", "insert", "sort", "extend", "remove" ->
                isPlain ? forbidden(name) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Object copy(List<?> list) {
        budget.produce(list.size());
        return List.copyOf(list);
    }

    private Object index(List<?> list, CallArguments arguments) {
        Object wanted = arguments.accept("value", "start", "stop").get(0, "value");
        SearchRange window = SearchRange.of(arguments, 1, list.size());
        for (int i = window.start(); i < window.end(); i++) {
            if (comparisons.isEqual(list.get(i), wanted)) {
                return (long) i;
            }
        }
        throw new EvaluationException("index finds no such item in the list");
    }

    private Object count(List<?> list, CallArguments arguments) {
        Object wanted = arguments.get(0, "value");
        return list.stream().filter(item -> comparisons.isEqual(item, wanted)).count();
    }

    private static Optional<Object> method(Callable method) {
        return Optional.of(method);
    }

    private static Optional<Object> forbidden(String name) {
        return Optional.of(Undefined.forbidden("the method '" + name + "'"));
    }

    /** The result of a method without arguments. */
    static Object done(CallArguments arguments, Object result) {
        arguments.accept();
        return result;
    }
}
