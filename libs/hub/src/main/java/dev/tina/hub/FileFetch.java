package dev.tina.hub;

import dev.tina.hub.http.HubHttp;
import dev.tina.hub.http.HubRetry;
import dev.tina.hub.http.Pause;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.RepoFile;
import dev.tina.hub.settings.HubSettings;
import dev.tina.hub.settings.SourceNames;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongConsumer;

/**
 * Fetches files whose sizes and SHA-256 are known beforehand into a folder; what was broken off goes on. Every method
 * throws {@link HubException} with what to do next. Closing ends the connections.
 */
public final class FileFetch implements AutoCloseable {

    private final HubSettings settings;
    private final SourceNames names;
    private final Pause pause;
    private final HubRetry attempts;
    private final HubHttp http;

    FileFetch(HubSettings settings, SourceNames names, Pause pause, InstantSource clock) {
        this.settings = settings;
        this.names = names;
        this.pause = pause;
        this.attempts = new HubRetry(settings.patience(), pause, names);
        this.http = new HubHttp(settings, clock, names);
    }

    /** Does work that only one process at a time may do, and waits for another one. */
    public void alone(Path lock, DownloadListener listener, Runnable work) {
        FetchLock.runLocked(lock, settings.patience(), pause, listener, names, work);
    }

    /**
     * Fetches a file, unless it is there; one whose SHA-256 is another is deleted, and not asked for again.
     *
     * @param path of the file below the endpoint
     * @param file its path is its name in the folder
     * @param progress is told how many bytes of it are there
     * @return where it lies
     */
    public Path fetch(String path, RepoFile file, Path folder, DownloadListener listener, LongConsumer progress) {
        Path place = folder.resolve(file.path());
        URI address = URI.create(settings.endpoint() + "/" + path);
        var content = new ResumableDownload.Content(address, file, file.path(), true);
        new ResumableDownload(http, attempts, content, names).into(place, listener, progress);
        return place;
    }

    @Override
    public void close() {
        http.close();
    }
}
