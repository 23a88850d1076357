package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import java.util.AbstractList;

/** Integers a fixed step apart; printed as the call that makes them. */
public final class Range extends AbstractList<Object> {
    private final long start;
    private final long stop;
    private final long step;
    private final int size;

    private Range(long start, long stop, long step, int size) {
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.size = size;
    }

    public static Range of(long start, long stop, long step) {
        if (step == 0) {
            throw new EvaluationException("the step of a range must not be 0");
        }
        boolean empty = step > 0 ? start >= stop : start <= stop;
        long distance = Math.absExact(Math.subtractExact(stop, start));
        long size = empty ? 0 : Math.ceilDiv(distance, Math.absExact(step));
        if (size > RenderBudget.MAX_RANGE) {
            throw new EvaluationException("range must hold at most " + RenderBudget.MAX_RANGE + " numbers");
        }
        return new Range(start, stop, step, (int) size);
    }

    @Override
    public Object get(int index) {
        return start + index * step;
    }

    @Override
    public int size() {
        return size;
    }

    public Range slice(SliceBounds span) {
        long stride = Math.multiplyExact(step, span.stride());
        return of(start + span.from() * step, start + span.to() * step, stride);
    }

    public Object field(String name) {
        return switch (name) {
            case "start" -> start;
            case "stop" -> stop;
            case "step" -> step;
            default -> Undefined.of("'" + name + "' of a range");
        };
    }

    @Override
    public String toString() {
        return "range(" + start + ", " + stop + (step == 1 ? ")" : ", " + step + ")");
    }
}
