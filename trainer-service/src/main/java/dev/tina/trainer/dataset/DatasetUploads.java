package dev.tina.trainer.dataset;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import dev.tina.common.Sha256;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.source.TaskSets;
import dev.tina.tasks.upload.UploadFolder;
import java.io.IOException;
import java.time.InstantSource;

/** Takes data files in and gives them up: the file is there before its row, and goes after it. */
final class DatasetUploads {

    private final Datasets datasets;
    private final UploadFolder folder;
    private final InstantSource clock;

    DatasetUploads(Datasets datasets, UploadFolder folder, InstantSource clock) {
        this.datasets = datasets;
        this.folder = folder;
        this.clock = clock;
    }

    /** A data set, and whether it was made just now. */
    record Taken(Dataset dataset, boolean isNew) {}

    /** Keeps a file; throws {@link InvalidInput} for a name that is not allowed or an empty file. */
    Taken add(String name, byte[] content) throws IOException {
        Require.that(content.length > 0, "body", "empty", "the bytes of the file " + name);
        String id = folder.add(name, content);
        Dataset made = described(id, name, content);
        boolean isNew = datasets.add(made);
        return new Taken(datasets.find(id).orElse(made), isNew);
    }

    private Dataset described(String id, String name, byte[] content) {
        String sha256 = new Sha256().add(content).hex();
        try {
            int tasks = TaskSets.open(UploadFolder.taskSet(id)).size();
            return new Dataset(id, name, sha256, content.length, tasks, null, clock.instant());
        } catch (TaskSetException needsSettings) {
            String why = String.valueOf(needsSettings.getMessage());
            return new Dataset(id, name, sha256, content.length, null, why, clock.instant());
        }
    }

    /** Deletes a set; throws {@link DatasetInUse} while a job that has not ended needs it. */
    void delete(Dataset dataset) throws IOException {
        datasets.openJobWith(dataset).ifPresent(job -> {
            throw new DatasetInUse(dataset, job);
        });
        datasets.delete(dataset.id());
        folder.delete(dataset.id());
    }
}
