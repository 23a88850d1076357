package dev.tina.hub;

import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.RepoFile;
import java.util.List;

/** Adds up how much of a download is there. */
final class DownloadTotals {

    private final DownloadListener listener;
    private long total;
    private long finished;

    DownloadTotals(List<RepoFile> files, DownloadListener listener) {
        this.listener = listener;
        this.total = files.stream()
                .mapToLong(RepoFile::size)
                .filter(size -> size != RepoFile.UNKNOWN)
                .sum();
    }

    void at(RepoFile file, long done) {
        listener.progressed(
                new DownloadListener.Progress(file.path(), finished + done, total + unforeseen(file, done)));
    }

    void finished(RepoFile file, long size) {
        at(file, size);
        finished += size;
        total += unforeseen(file, size);
    }

    /** Bytes that were not in the total. */
    private static long unforeseen(RepoFile file, long done) {
        return file.size() == RepoFile.UNKNOWN ? done : 0;
    }
}
