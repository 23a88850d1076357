package dev.tina.hub.repository;

/** Is told how a download goes, by the thread that downloads. */
public interface DownloadListener {

    /** Listens to nothing. */
    DownloadListener SILENT = new DownloadListener() {
        @Override
        public void progressed(Progress progress) {}

        @Override
        public void waits(String why) {}
    };

    /** Something has arrived. */
    void progressed(Progress progress);

    /** An attempt failed and is made again, or another process holds a file. */
    void waits(String why);

    /**
     * How far a download is.
     *
     * @param file the path of the file that is being fetched
     * @param done bytes of all wanted files that are there
     * @param total bytes of all wanted files
     */
    record Progress(String file, long done, long total) {}
}
