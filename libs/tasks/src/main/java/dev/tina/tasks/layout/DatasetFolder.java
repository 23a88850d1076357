package dev.tina.tasks.layout;

import dev.tina.tasks.TaskSetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A data set in a folder. */
public final class DatasetFolder {

    private static final int DEPTH = 8;

    private DatasetFolder() {}

    /** The files of one split; throws TaskSetException as {@link DataFiles#choose} does. */
    public static List<Path> files(Path folder, String config, String split) {
        if (!Files.isDirectory(folder)) {
            throw new TaskSetException("taskSet", folder.toAbsolutePath().toString(), "the path of an existing folder");
        }
        return DataFiles.choose(paths(folder), card(folder.resolve("README.md")), config, split).stream()
                .map(folder::resolve)
                .toList();
    }

    /** The card of a data set, if it has one. */
    public static DatasetCard card(Path readme) {
        if (!Files.isRegularFile(readme)) {
            return DatasetCard.none();
        }
        try {
            return DatasetCard.parse(new String(Files.readAllBytes(readme), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new TaskSetException("taskSet", readme.toString(), "a folder whose README.md can be read", e);
        }
    }

    private static List<String> paths(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !("/" + path).contains("/."))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new TaskSetException("taskSet", folder.toString(), "a readable folder", e);
        }
    }
}
