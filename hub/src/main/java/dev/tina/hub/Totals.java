package dev.tina.hub;

import java.util.List;

/** Adds up how much of a download is there. */
final class Totals {

    private final DownloadListener listener;
    private final long total;
    private long finished;

    Totals(List<RepoFile> files, DownloadListener listener) {
        this.listener = listener;
        this.total = files.stream().mapToLong(RepoFile::size).sum();
    }

    void at(RepoFile file, long done) {
        listener.progressed(new DownloadListener.Progress(file.path(), finished + done, total));
    }

    void finished(RepoFile file) {
        at(file, file.size());
        finished += file.size();
    }
}
