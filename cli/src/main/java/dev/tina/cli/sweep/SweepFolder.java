package dev.tina.cli.sweep;

import dev.tina.cli.sweep.plan.Axis;
import dev.tina.cli.sweep.plan.Sweep;
import dev.tina.cli.sweep.result.SettingResult;
import dev.tina.cli.sweep.result.SweepCsv;
import dev.tina.cli.sweep.result.SweepPlots;
import dev.tina.cli.sweep.result.SweepTable;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sweep's output folder, used by one command at a time. */
final class SweepFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private SweepFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Throws CommandFailure where another command uses it. */
    static SweepFolder claim(Path path) throws IOException {
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new CommandFailure("another sweep writes to " + path + "; choose another folder with --output");
        }
        return new SweepFolder(path, channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    /** The table in its forms, and the plots. */
    void write(SweepTable table, Sweep sweep, List<SettingResult> rows) throws IOException {
        List<String> axes = sweep.axes().stream().map(Axis::name).toList();
        Files.writeString(path.resolve("table.md"), table.markdown());
        Files.writeString(path.resolve("table.csv"), SweepCsv.table(axes, rows));
        Files.writeString(path.resolve("curves.csv"), SweepCsv.curves(axes, rows));
        Files.writeString(path.resolve("settings.svg"), SweepPlots.settings(rows));
        Files.writeString(path.resolve("curves.svg"), SweepPlots.curves(rows));
    }

    @Override
    public void close() throws IOException {
        channel.close(); // and the lock with it
    }
}
