package dev.tina.cli.text;

import dev.tina.hub.repository.DownloadListener;
import dev.tina.terminal.MovingLine;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how a download or an upload goes: on a terminal one line that moves, elsewhere a line every tenth. Any thread may
 * tell it.
 */
public final class TransferProgress implements DownloadListener {

    private static final long BETWEEN_NANOS = 200_000_000L;

    private final MovingLine line;
    private final LongSupplier nanos;
    private final long begin;
    private long firstDone = -1;
    private long shownAt = Long.MIN_VALUE;
    private long shownTenth;

    /** @param moves whether somebody looks at a terminal */
    public TransferProgress(PrintWriter out, boolean moves) {
        this(out, moves, System::nanoTime);
    }

    TransferProgress(PrintWriter out, boolean moves, LongSupplier nanos) {
        this.line = new MovingLine(out, moves);
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    @Override
    public synchronized void progressed(Progress now) {
        if (firstDone < 0) {
            firstDone = now.done();
        }
        if (line.moves()) {
            move(now);
        } else {
            log(now);
        }
    }

    private void move(Progress now) {
        long time = nanos.getAsLong();
        if (now.done() < now.total() && shownAt != Long.MIN_VALUE && time - shownAt < BETWEEN_NANOS) {
            return;
        }
        shownAt = time;
        line.show(text(now));
    }

    private void log(Progress now) {
        long tenth = now.total() == 0 ? 10 : now.done() * 10 / now.total();
        if (tenth > shownTenth) {
            shownTenth = tenth;
            line.say(text(now));
        }
    }

    private String text(Progress now) {
        double seconds = (nanos.getAsLong() - begin) / 1e9;
        double speed = seconds <= 0 ? 0 : (now.done() - firstDone) / seconds;
        String rest = speed <= 0 ? "" : ", " + Span.of((now.total() - now.done()) / speed) + " left";
        return String.format(
                Locale.ROOT,
                "%3d %%  %.1f of %.1f MB, %.1f MB/s%s  %s",
                now.total() == 0 ? 100 : now.done() * 100 / now.total(),
                now.done() / 1e6,
                now.total() / 1e6,
                speed / 1e6,
                rest,
                now.file());
    }

    @Override
    public synchronized void waits(String why) {
        end();
        line.say(why);
    }

    /** Leaves the line, if it stands on one. */
    public synchronized void end() {
        line.keep();
    }
}
