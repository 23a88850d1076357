package dev.tina.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this repository, whatever folder a test is run from. */
public final class Repository {

    public static final Path ROOT = rootAbove(Path.of("").toAbsolutePath());

    /** Folders that hold what was built or fetched, never sources. */
    private static final Set<String> SKIPPED = Set.of("target", ".git", ".tina", "node_modules");

    private Repository() {}

    private static Path rootAbove(Path folder) {
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isRegularFile(candidate.resolve("tina")) && Files.isDirectory(candidate.resolve("k8s"))) {
                return candidate;
            }
        }
        throw new IllegalStateException("no folder above " + folder + " holds the file tina and the folder k8s; run"
                + " these tests inside a clone of the repository");
    }

    public static String read(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content of a file.
     *
     * @param path from the repository's root
     */
    public static String read(String path) {
        return read(Path.of(path));
    }

    /** What lies in the folder, by name. */
    public static Stream<Path> children(String folder) {
        try (Stream<Path> found = Files.list(ROOT.resolve(folder))) {
            return found.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The main sources of every module. */
    public static List<Path> sources() {
        return filesIn(Path.of(""), ".java").stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .toList();
    }

    /** The files below the folder whose names end so, in the order of their paths; nothing that was built. */
    public static List<Path> filesIn(Path folder, String ending) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT.resolve(folder), new SourceVisitor(ending, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(found);
        return found;
    }

    private static final class SourceVisitor extends SimpleFileVisitor<Path> {

        private final String ending;
        private final List<Path> found;

        SourceVisitor(String ending, List<Path> found) {
            this.ending = ending;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = SKIPPED.contains(folder.getFileName().toString());
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(ending)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
