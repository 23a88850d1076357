package dev.tina.tasks.upload;

import dev.tina.common.AtomicFile;
import dev.tina.common.FileTrees;
import dev.tina.common.Require;
import dev.tina.common.Sha256;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.layout.RowFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of data files that were sent to the system: {@code ID/NAME}, where the id is made of name and content. A file
 * in it never changes. The trainer writes there; whoever opens {@code dataset:ID} reads there.
 *
 * @param path of the folder; it need not exist
 */
public record UploadFolder(Path path) {

    /** The environment's variable that says where the folder is. */
    public static final String VARIABLE = "TINA_DATASETS";

    /** What stands before the colon in the name of a task set that was sent. */
    public static final String KIND = "dataset";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+ -]{0,99}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final String NAMES =
            "1 to 100 letters, digits, blanks or _ . + -, with the end of a file that can be"
                    + " read: .jsonl, .json, .ndjson, .csv, .tsv, each also with .gz or .zst, or .parquet";

    /** The folder that this process is told of. */
    public static UploadFolder ofProcess() {
        return new UploadFolder(Path.of(System.getenv().getOrDefault(VARIABLE, "data/datasets")));
    }

    /** The name of the task set of an id. */
    public static String taskSet(String id) {
        return KIND + ":" + id;
    }

    /** The id of a file, 16 hexadecimal digits; throws {@link dev.tina.common.InvalidInput} for a name that is not allowed. */
    public static String idOf(String name, byte[] content) {
        Require.that(NAME.matcher(name).matches() && RowFiles.reads(name), "name", name, NAMES);
        return new Sha256()
                .add((name + "\n").getBytes(StandardCharsets.UTF_8), content)
                .hex()
                .substring(0, 16);
    }

    /** Writes a file whole, or finds it written; gives its id. */
    public String add(String name, byte[] content) throws IOException {
        String id = idOf(name, content);
        Path file = path.resolve(id).resolve(name);
        if (!Files.exists(file)) {
            AtomicFile.write(file, content);
        }
        return id;
    }

    /** The file of an id; throws {@link TaskSetException} if there is none. */
    public Path file(String id) {
        if (ID.matcher(id).matches() && Files.isDirectory(path.resolve(id))) {
            try (Stream<Path> files = Files.list(path.resolve(id))) {
                List<Path> whole = files.filter(
                                file -> RowFiles.reads(file.getFileName().toString()))
                        .toList();
                if (!whole.isEmpty()) {
                    return whole.getFirst();
                }
            } catch (IOException e) {
                throw new TaskSetException("taskSet", path.resolve(id).toString(), "a folder that can be read", e);
            }
        }
        throw new TaskSetException("taskSet", taskSet(id), "dataset: followed by an id of GET /api/v1/datasets");
    }

    /** Deletes the file of an id, if it is there. */
    public void delete(String id) throws IOException {
        Require.that(ID.matcher(id).matches(), "id", id, "16 hexadecimal digits");
        FileTrees.delete(path.resolve(id));
    }
}
