package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.EvaluationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds keys of mappings as Python does: numbers that are equal are one key, whether written 1, 1.0 or true. */
public final class MapKeys {
    private static final int MAX_TUPLE = 16;

    private MapKeys() {}

    /** The value, if it can be a key. */
    public static Object of(Object value) {
        if (!mayBe(value)) {
            throw new EvaluationException(Values.type(value) + " cannot be a key");
        }
        return Markup.plain(value);
    }

    /** Larger ones would cost too much to compare. */
    private static boolean isSmall(Tuple tuple) {
        return tuple.size() <= MAX_TUPLE
                && tuple.stream().noneMatch(item -> item instanceof List<?> || item instanceof Map<?, ?>);
    }

    /** Whether the value can be a key. */
    public static boolean mayBe(Object value) {
        return value instanceof Tuple tuple
                ? isSmall(tuple)
                : !(value instanceof List || value instanceof Map || value instanceof MapView);
    }

    public static Optional<Object> find(Map<?, ?> map, Object key) {
        return Optional.ofNullable(map.get(existing(map, of(key))));
    }

    public static boolean contains(Map<?, ?> map, Object key) {
        return map.containsKey(existing(map, of(key)));
    }

    public static void put(Map<Object, Object> map, Object key, Object value) {
        map.put(existing(map, of(key)), value);
    }

    /** The form in which the key stands in the map already, if it does. */
    private static Object existing(Map<?, ?> map, Object key) {
        if (map.containsKey(key) || !(whole(key) instanceof Long number)) {
            return key;
        }
        for (Object form : forms(number)) {
            if (map.containsKey(form)) {
                return form;
            }
        }
        return key;
    }

    private static Object whole(Object key) {
        return switch (key) {
            case Boolean b -> b ? 1L : 0L;
            case Double d -> isWhole(d) ? (Object) d.longValue() : d;
            default -> key;
        };
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1L << 53;
    }

    private static List<Object> forms(Long number) {
        return number == 0 || number == 1
                ? List.of(number, (double) number, number == 1)
                : List.of(number, (double) number);
    }

    /** A form that is the same for keys that are equal. */
    public static Object canonical(Object key) {
        return whole(of(key));
    }
}
