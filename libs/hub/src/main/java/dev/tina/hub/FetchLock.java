package dev.tina.hub;

import dev.tina.hub.http.Pause;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.settings.HubTimeouts;
import dev.tina.hub.settings.SourceNames;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps two threads or processes from fetching the same file; the lock of a process that dies is free again. */
final class FetchLock implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Path path;
    private final FileChannel channel;

    private FetchLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Runs the work while this process holds the lock, and waits for the lock as long as the timeouts allow. */
    static void runLocked(
            Path path, HubTimeouts patience, Pause pause, DownloadListener listener, SourceNames names, Runnable work) {
        try (FetchLock lock = open(path)) {
            lock.acquire(patience, pause, listener);
            work.run();
        } catch (IOException e) {
            throw DiskFault.unusable(path, e, names);
        }
    }

    private static FetchLock open(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        return new FetchLock(path, FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    private void acquire(HubTimeouts patience, Pause pause, DownloadListener listener) throws IOException {
        long tries = Math.max(1, patience.lock().dividedBy(BETWEEN));
        for (long i = 0; i < tries; i++) {
            if (tryLock(channel) != null) {
                return;
            }
            if (i == 0) {
                listener.waits("another process fetches the same; waiting for it");
            }
            rest(pause);
        }
        throw new HubException(
                Reason.LOCKED,
                "another process has held " + path + " for " + patience.lock().toSeconds()
                        + " s; end it, or wait for it");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException anotherThread) {
            return null;
        }
    }

    private static void rest(Pause pause) {
        try {
            pause.of(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubException(Reason.LOCKED, "interrupted while waiting for another process", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
