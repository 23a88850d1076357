package dev.tina.cli.push;

import dev.tina.hub.repository.DownloadListener;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows how an upload goes: on a terminal one line that moves, elsewhere a line every tenth. */
final class UploadProgress implements DownloadListener {

    private final PrintWriter out;
    private final boolean moves;
    private long shown = -1;
    private boolean lineOpen;

    UploadProgress(PrintWriter out, boolean moves) {
        this.out = out;
        this.moves = moves;
    }

    /** Comes from the threads that send. */
    @Override
    public synchronized void progressed(Progress now) {
        long share = now.total() == 0 ? 100 : now.done() * 100 / now.total();
        long mark = moves ? share : share / 10;
        if (mark <= shown) {
            return;
        }
        shown = mark;
        String text = String.format(
                Locale.ROOT, "%3d %%  %.1f of %.1f MB  %s", share, now.done() / 1e6, now.total() / 1e6, now.file());
        lineOpen = moves;
        out.print(moves ? "\r\033[K" + text : text + System.lineSeparator());
        out.flush();
    }

    @Override
    public synchronized void waits(String why) {
        end();
        out.println(why);
        out.flush();
    }

    /** Leaves the line, if it stands on one. */
    synchronized void end() {
        if (lineOpen) {
            lineOpen = false;
            out.println();
            out.flush();
        }
    }
}
