package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.EvaluationException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template's values are in Java: String, {@link Markup}, Long, BigInteger, Double, Boolean, {@link None}, List
 * ({@link Tuple} and {@link Range} too), Map, {@link MapView}, {@link LazyItems}, {@link Undefined}, {@link Namespace},
 * {@link Loop}, {@link Cycler}, {@link Callable}.
 */
public final class Values {
    private static final int MAX_WIDTH = 64;

    private Values() {}

    /** A value given from outside: text, numbers, booleans, null, lists and maps of them. */
    public static Object of(@Nullable Object value) {
        return switch (value) {
            case null -> None.NONE;
            case Integer i -> (long) i;
            case Float f -> (double) f;
            case String s -> s;
            case Long l -> l;
            case BigInteger big -> BigNumbers.of(big);
            case Double d -> d;
            case Boolean b -> b;
            case Callable c -> c;
            case List<?> list -> listOf(list);
            case Map<?, ?> map -> mapOf(map);
            default ->
                throw new IllegalArgumentException("a template's variable must be text, a number, a boolean, null,"
                        + " a list or a map, was " + value.getClass().getName());
        };
    }

    private static List<Object> listOf(List<?> list) {
        List<Object> items = new ArrayList<>();
        list.forEach(item -> items.add(of(item)));
        return items;
    }

    private static Map<Object, Object> mapOf(Map<?, ?> map) {
        Map<Object, Object> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(of(key), of(value)));
        return entries;
    }

    public static boolean isTrue(Object value) {
        return switch (value) {
            case Boolean b -> b;
            case String s -> !s.isEmpty();
            case Markup markup -> !markup.text().isEmpty();
            case Long l -> l != 0;
            case Double d -> d != 0;
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case MapView view -> !view.isEmpty();
            case None none -> false;
            case Undefined undefined -> false;
            default -> true;
        };
    }

    /** Name of the value's type, for messages. */
    public static String type(Object value) {
        return switch (value) {
            case Boolean b -> "a boolean";
            case String s -> "a string";
            case Markup markup -> "a string";
            case Long l -> "an integer";
            case BigInteger big -> "an integer";
            case Double d -> "a float";
            case Tuple tuple -> "a tuple";
            case Range range -> "a range";
            case List<?> list -> "a list";
            case Map<?, ?> map -> "a mapping";
            case MapView view -> "a view of a mapping";
            case LazyItems generator -> "a generator";
            case None none -> "none";
            case Namespace namespace -> "a namespace";
            case Loop loop -> "the loop";
            case Cycler cycler -> "a cycler";
            case Undefined undefined -> "undefined (" + undefined.problem() + ")";
            default -> "a function";
        };
    }

    public static String text(Object value, String user) {
        return switch (value) {
            case String text -> text;
            case Markup markup -> markup.text();
            case Undefined undefined -> throw undefined.error();
            default -> throw new EvaluationException(user + " needs a string, was " + type(value));
        };
    }

    public static long integer(Object value, String user) {
        return switch (value) {
            case Long l -> l;
            case Boolean b -> b ? 1 : 0;
            case BigInteger big -> throw new EvaluationException(user + " needs an integer of 64 bits, was " + big);
            case Undefined undefined -> throw undefined.error();
            default -> throw new EvaluationException(user + " needs an integer, was " + type(value));
        };
    }

    public static boolean isNumber(Object value) {
        return isWhole(value) || value instanceof Double;
    }

    public static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
    }

    public static double number(Object value, String user) {
        return switch (value) {
            case Double d -> d;
            case BigInteger big -> big.doubleValue();
            default -> (double) integer(value, user);
        };
    }

    /** A number of spaces. */
    public static int width(Object value, String user) {
        long width = integer(value, user);
        if (width < 0 || width > MAX_WIDTH) {
            throw new EvaluationException("the width of " + user + " must be 0 to " + MAX_WIDTH + ", was " + width);
        }
        return (int) width;
    }
}
