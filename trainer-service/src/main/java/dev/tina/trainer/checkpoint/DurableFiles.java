package dev.tina.trainer.checkpoint;

import dev.tina.common.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that survive a power cut: forced to disk, then renamed, then their folder forced. */
final class DurableFiles {

    private DurableFiles() {}

    /** Moves what was written to its place; a place that is taken holds the same content already, and stays. */
    static void moveIntoPlace(Path written, Path place) throws IOException {
        forceAll(written);
        try {
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
        }
        force(place.resolveSibling("."));
    }

    private static void forceAll(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                force(file);
            }
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Over names and content of all files of a folder, in the order of their names. */
    static String sha256OfAll(Path folder) throws IOException {
        Sha256 all = new Sha256();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> inOrder = files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> folder.relativize(file).toString()))
                    .toList();
            for (Path file : inOrder) {
                String line = folder.relativize(file) + " " + Sha256.of(file) + "\n";
                all.add(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return all.hex();
    }
}
