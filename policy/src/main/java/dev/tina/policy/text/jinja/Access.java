package dev.tina.policy.text.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Attributes, items and slices of values. */
final class Access {
    private Access() {}

    static Object attribute(Object target, String name, Methods methods) {
        return switch (target) {
            case Undefined undefined -> throw undefined.error();
            case Namespace namespace -> namespace.get(name);
            case LoopState loop -> loop.get(name);
            default -> {
                Optional<Callable> method = methods.find(target, name);
                yield method.isPresent() ? method.get() : item(target, name);
            }
        };
    }

    static Object item(Object target, Object key) {
        Object value = switch (target) {
            case Undefined undefined -> throw undefined.error();
            case Map<?, ?> map -> map.get(Values.key(key));
            case List<?> list -> at(list, key);
            case String text -> at(PythonStrings.characters(text), key);
            default -> null;
        };
        return value == null ? new Undefined("'" + key + "' of " + Values.type(target)) : value;
    }

    private static @Nullable Object at(List<?> list, Object key) {
        if (!(key instanceof Long index)) {
            return null;
        }
        long place = index < 0 ? index + list.size() : index;
        if (place < 0 || place >= list.size()) {
            return new Undefined("item " + index + " of " + list.size());
        }
        return list.get((int) place);
    }

    static Object slice(Object target, Object start, Object stop, Object step) {
        return switch (target) {
            case Undefined undefined -> throw undefined.error();
            case List<?> list -> slice(list, start, stop, step);
            case String text -> {
                List<String> parts = slice(PythonStrings.characters(text), start, stop, step);
                yield String.join("", parts);
            }
            default -> throw new EvaluationException(Values.type(target) + " cannot be sliced");
        };
    }

    private static <T> List<T> slice(List<T> list, Object start, Object stop, Object step) {
        long stride = bound(step, 1);
        if (stride == 0) {
            throw new EvaluationException("the step of a slice must not be 0");
        }
        long from = clamp(bound(start, stride > 0 ? 0 : Long.MAX_VALUE), list.size(), stride);
        boolean open = stop instanceof None;
        long to = open ? (stride > 0 ? list.size() : -1) : clamp(bound(stop, 0), list.size(), stride);
        List<T> result = new ArrayList<>();
        for (long i = from; stride > 0 ? i < to : i > to; i += stride) {
            result.add(list.get((int) i));
            if (Math.abs(stride) > list.size()) {
                break;
            }
        }
        return result;
    }

    private static long bound(Object value, long fallback) {
        return value instanceof None ? fallback : Values.integer(value, "a slice");
    }

    /** A place in the list, or just outside of it at the end that the stride leaves it by. */
    private static long clamp(long bound, int size, long stride) {
        long place = bound < 0 ? bound + size : bound;
        return stride > 0 ? Math.clamp(place, 0L, (long) size) : Math.clamp(place, -1L, size - 1L);
    }
}
