package dev.tina.tasks.source;

import dev.tina.hub.Hub;
import dev.tina.hub.settings.HubSettings;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.arithmetic.GeneratorSettings;
import dev.tina.tasks.arithmetic.Split;
import dev.tina.tasks.arithmetic.TinyTasks;
import dev.tina.tasks.arithmetic.WordTasks;
import dev.tina.tasks.upload.UploadFolder;
import java.util.function.Supplier;

/** Finds a task set by its name. */
public final class TaskSets {

    private static final String NAMES =
            "tiny/train, tiny/heldout, words/train or words/heldout (optionally with ?seed=…&count=…), jsonl:, csv: or parquet: followed by the path of a"
                    + " file, folder: followed by the path of a data set's folder, hf: followed by organisation/name, or dataset: followed"
                    + " by the id of a file that was sent";

    private TaskSets() {}

    /**
     * Opens {@code tiny/train}, {@code tiny/heldout}, {@code words/train}, {@code words/heldout} (generated; {@code ?seed=7&count=4096} chooses which and how many),
     * {@code jsonl:PATH}, {@code csv:PATH}, {@code parquet:PATH}, {@code folder:PATH}, {@code hf:ORGANISATION/NAME@REVISION} or {@code dataset:ID} (read; what
     * may follow a question mark there is told in docs/datasets.md). The same name gives the same tasks in the same
     * order as long as the files are the same; only {@code hf:} may fetch what is not yet in the cache.
     *
     * @throws TaskSetException naming the part that is wrong and what is allowed
     */
    public static TaskSet open(String name) {
        return open(name, TaskSets::processHub);
    }

    private static Hub processHub() {
        try {
            return new Hub(HubSettings.ofProcess());
        } catch (IllegalArgumentException e) {
            throw new TaskSetException(
                    "environment", String.valueOf(e.getMessage()), "one the hub can be used with", e);
        }
    }

    static TaskSet open(String name, Supplier<Hub> hub) {
        return ofKind(SetName.withKind(name), hub);
    }

    private static TaskSet ofKind(String name, Supplier<Hub> hub) {
        int colon = name.indexOf(':');
        return switch (colon < 0 ? "" : name.substring(0, colon)) {
            case "jsonl", "csv", "parquet", UploadFolder.KIND, "folder", "hf" ->
                ReadTasks.open(SetName.parse(name), hub);
            default -> generated(name);
        };
    }

    private static TaskSet generated(String name) {
        int question = name.indexOf('?');
        String kind = question < 0 ? name : name.substring(0, question);
        return switch (kind) {
            case "tiny/train" -> TinyTasks.generate(name, Split.TRAIN, settings(name, 4096));
            case "tiny/heldout" -> TinyTasks.generate(name, Split.HELD_OUT, settings(name, 256));
            case "words/train" -> WordTasks.generate(name, Split.TRAIN, settings(name, 4096));
            case "words/heldout" -> WordTasks.generate(name, Split.HELD_OUT, settings(name, 256));
            default -> throw new TaskSetException("taskSet", name, NAMES);
        };
    }

    private static GeneratorSettings settings(String name, int usual) {
        int question = name.indexOf('?');
        return GeneratorSettings.parse(question < 0 ? "" : name.substring(question + 1))
                .orCount(usual);
    }
}
