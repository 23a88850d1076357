package dev.tina.supervisor.system;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A data folder that this process has for itself until it closes it; the lock ends with the process, however that ends. */
public final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileLock lock;

    private DataFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is missing, and locks it.
     *
     * @throws CommandFailure where another process has it, naming that process
     */
    public static DataFolder claim(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new CommandFailure("cannot make the data folder " + absolute + ": " + e, e);
        }
        FileLock lock = tryLock(absolute);
        if (lock == null) {
            throw inUse(absolute);
        }
        StateFile.in(absolute).delete();
        return new DataFolder(absolute, lock);
    }

    /** @throws CommandFailure where a process has the folder, naming that process */
    public static void requireUnclaimed(Path folder) throws IOException {
        if (isClaimed(folder)) {
            throw inUse(folder);
        }
    }

    private static CommandFailure inUse(Path folder) throws IOException {
        return new CommandFailure("the data folder " + folder + " is in use by " + owner(folder)
                + "; stop that with './tina down --data " + folder + "' or choose another folder with --data");
    }

    private static String owner(Path folder) throws IOException {
        return StateFile.in(folder)
                .read()
                .map(state -> "the system of process " + state.pid() + " at " + state.gateway())
                .orElse("a system that is just starting");
    }

    /** Whether a process has the folder now. */
    public static boolean isClaimed(Path folder) throws IOException {
        if (!Files.exists(lockFile(folder))) {
            return false;
        }
        FileLock lock = tryLock(folder);
        if (lock != null) {
            lock.channel().close();
        }
        return lock == null;
    }

    private static @Nullable FileLock tryLock(Path folder) throws IOException {
        var channel = FileChannel.open(lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null; // this very process has it
        }
        if (lock == null) {
            channel.close();
        }
        return lock;
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("lock");
    }

    public Path path() {
        return folder;
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    @Override
    public void close() throws IOException {
        lock.channel().close();
    }
}
