package dev.tina.benchmarks.performance;

import dev.tina.terminal.MovingLine;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says on standard error what is measured and how long the whole has taken; a line that moves where somebody looks. */
final class TableProgress {

    private static final String OURS = "measuring: ";
    private static final int WIDEST = 100;

    private final MovingLine line;
    private final int total;
    private final LongSupplier nanoTime;
    private final long begin;
    private int number;
    private String what = "";

    /** @param total how many things will be measured */
    TableProgress(MovingLine line, int total, LongSupplier nanoTime) {
        this.line = line;
        this.total = total;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** The next thing begins. */
    void next(String title) {
        number++;
        what = title;
        line.say(head());
    }

    /** What a process says: shown in the moving line; our own processes' lines stay where none moves. */
    void heard(String said) {
        boolean ours = said.startsWith(OURS);
        String text = ours ? said.substring(OURS.length()) : said.strip();
        if (line.moves()) {
            line.show(shortened(head() + ": " + text));
        } else if (ours) {
            line.say(head() + ": " + text);
        }
    }

    void end() {
        line.clear();
    }

    private String head() {
        long seconds = (nanoTime.getAsLong() - begin) / 1_000_000_000;
        return String.format(Locale.ROOT, "%d:%02d  %d of %d, %s", seconds / 60, seconds % 60, number, total, what);
    }

    private static String shortened(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }
}
