package dev.tina.cli.data;

import dev.tina.hub.repository.DownloadListener;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how a download goes: on a terminal one line that moves, elsewhere a line every tenth. */
final class DownloadProgress implements DownloadListener {

    private static final long BETWEEN_NANOS = 200_000_000L;

    private final PrintWriter out;
    private final boolean moves;
    private final LongSupplier nanos;
    private final long begin;
    private long firstDone = -1;
    private long shownAt = Long.MIN_VALUE;
    private long shownTenth;
    private boolean lineOpen;

    DownloadProgress(PrintWriter out, boolean moves) {
        this(out, moves, System::nanoTime);
    }

    DownloadProgress(PrintWriter out, boolean moves, LongSupplier nanos) {
        this.out = out;
        this.moves = moves;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    @Override
    public void progressed(Progress now) {
        if (firstDone < 0) {
            firstDone = now.done();
        }
        if (moves) {
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
        lineOpen = true;
        out.print("\r\033[K" + text(now));
        out.flush();
    }

    private void log(Progress now) {
        long tenth = now.total() == 0 ? 10 : now.done() * 10 / now.total();
        if (tenth > shownTenth) {
            shownTenth = tenth;
            out.println(text(now));
            out.flush();
        }
    }

    private String text(Progress now) {
        double seconds = (nanos.getAsLong() - begin) / 1e9;
        double speed = seconds <= 0 ? 0 : (now.done() - firstDone) / seconds;
        String rest = speed <= 0 ? "" : ", " + time((now.total() - now.done()) / speed) + " left";
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

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    @Override
    public void waits(String why) {
        end();
        out.println(why);
        out.flush();
    }

    /** Leaves the line, if it stands on one. */
    void end() {
        if (lineOpen) {
            lineOpen = false;
            out.println();
            out.flush();
        }
    }
}
