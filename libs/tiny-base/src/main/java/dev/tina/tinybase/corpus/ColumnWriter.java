package dev.tina.tinybase.corpus;

import dev.tina.tasks.arithmetic.Operation;
import dev.tina.tasks.arithmetic.Step;

/**
 * Writes a sum or difference by column from the right, such as {@code 8+5=13 carry 1} or {@code 2-7+10=5 borrow 1}, and
 * closes with the whole.
 */
final class ColumnWriter {

    private final Mistakes slips;
    private final StringBuilder text = new StringBuilder();
    private int carried;

    private ColumnWriter(Mistakes slips) {
        this.slips = slips;
    }

    static Scratchpad write(Step step, Mistakes slips) {
        ColumnWriter writer = new ColumnWriter(slips);
        long result = writer.columns(step);
        writer.text.append(step).append('=').append(result).append('\n');
        return new Scratchpad(writer.text.toString(), result);
    }

    private long columns(Step step) {
        boolean sum = step.operation() == Operation.PLUS;
        long result = 0;
        long place = 1;
        for (; step.left() / place > 0; place *= 10) {
            long left = step.left() / place % 10;
            long right = step.right() / place % 10;
            result += place * (sum ? add(left, right) : subtract(left, right));
        }
        return sum ? result + place * carried : result;
    }

    private long add(long left, long right) {
        long value = slips.maybe(left + right + carried, 0, 19);
        text.append(left).append('+').append(right).append(carried == 1 ? "+1" : "");
        carried = value >= 10 ? 1 : 0;
        close(value, " carry 1");
        return value % 10;
    }

    private long subtract(long left, long right) {
        boolean borrow = left - right - carried < 0;
        long value = slips.maybe(left - right - carried + (borrow ? 10 : 0), 0, 9);
        text.append(left).append('-').append(right).append(carried == 1 ? "-1" : "");
        text.append(borrow ? "+10" : "");
        carried = borrow ? 1 : 0;
        close(value, " borrow 1");
        return value;
    }

    private void close(long value, String carry) {
        text.append('=').append(value).append(carried == 1 ? carry : "").append('\n');
    }
}
