package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import java.math.BigInteger;

/** The bounds of a slice: its first index, its end and the stride between two indexes. */
public record SliceBounds(long from, long to, long stride) {
    /** A negative bound counts from the end; a bound of none is open. */
    public static SliceBounds of(Object start, Object stop, Object step, int size) {
        long stride = bound(step, 1);
        if (stride == 0) {
            throw new EvaluationException("the step of a slice must not be 0");
        }
        long from = clamp(bound(start, stride > 0 ? 0 : Long.MAX_VALUE), size, stride);
        long open = stride > 0 ? size : -1;
        return new SliceBounds(from, stop instanceof None ? open : clamp(bound(stop, 0), size, stride), stride);
    }

    private static long bound(Object value, long fallback) {
        return switch (value) {
            case None none -> fallback;
            case BigInteger big -> big.signum() * (long) RenderBudget.MAX_LENGTH; // beyond any list
            default -> Values.integer(value, "a slice");
        };
    }

    /** A place in the list, or just outside of it at the end that the stride leaves it by. */
    private static long clamp(long bound, int size, long stride) {
        long place = bound < 0 ? bound + size : bound;
        return stride > 0 ? Math.clamp(place, 0L, (long) size) : Math.clamp(place, -1L, size - 1L);
    }

    public int size() {
        long distance = stride > 0 ? to - from : from - to;
        long step = stride == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(stride);
        return distance <= 0 ? 0 : (int) ((distance - 1) / step + 1);
    }
}
