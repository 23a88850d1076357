package dev.tina.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The size of the largest cache of the first core, as Linux tells it. */
public final class LastCache {

    private static final long USUAL = 64L << 20;

    private LastCache() {}

    /** In bytes; 64 MiB where the system does not say. */
    public static long bytes() {
        return bytes(Path.of("/sys/devices/system/cpu/cpu0/cache"));
    }

    /** @param folder with a folder for each cache, which has its size in a file {@code size}, such as 2048K */
    static long bytes(Path folder) {
        if (!Files.isDirectory(folder)) {
            return USUAL;
        }
        try (Stream<Path> caches = Files.list(folder)) {
            List<Path> sizes = caches.map(cache -> cache.resolve("size"))
                    .filter(Files::isReadable)
                    .toList();
            return sizes.stream().mapToLong(LastCache::read).max().orElse(USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long read(Path file) {
        try {
            String size = Files.readString(file).strip();
            long number = Long.parseLong(size.replaceAll("\\D", ""));
            return size.endsWith("M") ? number << 20 : size.endsWith("K") ? number << 10 : number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
