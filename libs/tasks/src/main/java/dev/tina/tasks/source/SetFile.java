package dev.tina.tasks.source;

import dev.tina.tasks.layout.RowFiles;
import dev.tina.tasks.upload.UploadFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The one file that a task set's name says, where it says one: {@code jsonl:PATH}, {@code csv:PATH}, {@code parquet:PATH}.
 *
 * @param path of the file
 * @param uploadName by which the file is read the same wherever it lies
 * @param query what follows the question mark in the set's name; empty for nothing
 */
public record SetFile(Path path, String uploadName, String query) {

    /** Empty for a set that is no single file, or whose file is not there. */
    public static Optional<SetFile> of(String taskSet) {
        String withKind = SetName.withKind(taskSet);
        int colon = withKind.indexOf(':');
        if (colon < 0 || !ReadTasks.SINGLE_FILES.contains(withKind.substring(0, colon))) {
            return Optional.empty();
        }
        SetName name = SetName.parse(withKind);
        return Optional.of(name.path())
                .filter(Files::isRegularFile)
                .map(path -> new SetFile(path, uploadName(path.getFileName().toString(), name.kind()), name.query()));
    }

    /** The name of the same set once its file is known by an id. */
    public String uploaded(String id) {
        return UploadFolder.taskSet(id) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String uploadName(String file, String kind) {
        boolean csv = kind.equals("csv") && !RowFiles.isCsv(file);
        String end = RowFiles.reads(file) ? "" : "." + kind;
        return file.replaceAll("[^A-Za-z0-9_.+ -]", "_") + (csv ? ".csv" : end);
    }
}
