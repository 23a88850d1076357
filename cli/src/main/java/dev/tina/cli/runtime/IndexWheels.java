package dev.tina.cli.runtime;

import dev.tina.cli.runtime.WheelList.Wheel;
import dev.tina.hub.FileFetch;
import dev.tina.hub.repository.DownloadListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Wheels from an index of Python's packages, or a mirror of one; they are deleted as soon as they are unpacked. */
record IndexWheels(FileFetch index, Path folder, DownloadListener listener) implements WheelSource {

    @Override
    public void requireAll(List<Wheel> wheels) {
        // which of them the index has shows when it is asked
    }

    /** One wheel lies there at a time, of which a part may be there already. */
    @Override
    public long room(List<Wheel> wheels) throws IOException {
        long largest = wheels.stream().mapToLong(Wheel::bytes).max().orElse(0);
        return Math.max(0, largest - here());
    }

    private long here() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    @Override
    public Path take(Wheel wheel, LongConsumer progress) throws IOException {
        Files.createDirectories(folder);
        return index.fetch(wheel.path(), wheel.file(), folder, listener, progress);
    }

    @Override
    public void release(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
