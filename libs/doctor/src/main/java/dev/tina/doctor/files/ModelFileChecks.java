package dev.tina.doctor.files;

import dev.tina.doctor.CheckResult;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.modelfiles.folder.WeightTensors;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The checks of one model folder, which read every byte of it. */
public final class ModelFileChecks {

    private static final String STRUCTURE = "file structure";
    private static final String VALUES = "values";
    private static final String BYTES = "bytes";
    private static final String FETCH = "fetch the file anew";

    private final Path folder;
    private final String name;

    public ModelFileChecks(Path folder) {
        this.folder = folder;
        this.name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** @param progress told what is read now */
    public List<CheckResult> all(Consumer<String> progress) {
        progress.accept("file structure of " + name);
        CheckResult structure = CheckResult.attempt(STRUCTURE, name, this::structure);
        progress.accept("values of " + name);
        CheckResult values = structure.isFailure()
                ? CheckResult.skipped(VALUES, name, "not read, since the structure is at fault")
                : CheckResult.attempt(VALUES, name, this::values);
        progress.accept("bytes of " + name);
        return List.of(structure, values, CheckResult.attempt(BYTES, name, this::bytes));
    }

    private CheckResult structure() {
        try {
            ModelFolder model = ModelFolder.open(folder);
            new WeightTensors(model).requireAll();
            return CheckResult.pass(
                    STRUCTURE,
                    name,
                    model.tensors().size() + " tensors; headers, names, shapes and types are as config.json asks for");
        } catch (CheckpointException e) {
            return CheckResult.fail(STRUCTURE, name, e.getMessage() + "; " + FETCH);
        }
    }

    private CheckResult values() {
        ModelFolder model = ModelFolder.open(folder);
        TreeMap<Path, SafetensorsFile> files = new TreeMap<>();
        model.tensors().forEach(tensor -> files.put(model.fileOf(tensor).path(), model.fileOf(tensor)));
        for (SafetensorsFile file : files.values()) {
            Optional<String> fault = read(file);
            if (fault.isPresent()) {
                return CheckResult.fail(VALUES, name, file.path() + ": " + fault.get() + "; " + FETCH);
            }
        }
        return CheckResult.pass(VALUES, name, "every value is finite");
    }

    private static Optional<String> read(SafetensorsFile file) {
        try {
            return NonFinite.first(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CheckResult bytes() {
        try {
            RecordedHashes recorded = RecordedHashes.of(folder);
            if (recorded.hashes().isEmpty()) {
                return CheckResult.skipped(
                        BYTES,
                        name,
                        "nothing was recorded of these files, so a changed value that is still finite would not be found;"
                                + " a file SHA256SUMS in the folder, as sha256sum writes it, is compared");
            }
            List<String> changed = recorded.changed();
            return changed.isEmpty()
                    ? CheckResult.pass(
                            BYTES, name, recorded.hashes().size() + " files have the hashes of " + recorded.source())
                    : CheckResult.fail(
                            BYTES,
                            name,
                            "changed since they were recorded in " + recorded.source() + ": "
                                    + String.join(", ", changed) + "; " + FETCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
