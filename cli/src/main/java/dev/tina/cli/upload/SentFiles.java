package dev.tina.cli.upload;

import dev.tina.cli.client.DatasetsApi;
import dev.tina.cli.client.answer.DatasetAnswer;
import dev.tina.tasks.source.SetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends the data files that a job's request names, and gives the request the names they have there. */
public final class SentFiles {

    private static final Set<String> TASK_SETS = Set.of("taskSet", "evaluation.taskSet");
    private static final long MOST_BYTES = 16L << 20;

    private final DatasetsApi datasets;
    private final Consumer<String> note;
    private final Map<SetFile, DatasetAnswer> known = new ConcurrentHashMap<>();

    /** @param note hears which file travels, and which is too large to */
    public SentFiles(DatasetsApi datasets, Consumer<String> note) {
        this.datasets = datasets;
        this.note = note;
    }

    /** The same request; a file that is not on this machine keeps its name. */
    public Map<String, @Nullable Object> in(Map<String, ? extends @Nullable Object> request)
            throws IOException, InterruptedException {
        Map<String, @Nullable Object> sent = new LinkedHashMap<>(request);
        for (String part : Set.of("recipe", "overrides")) {
            if (sent.get(part) instanceof Map<?, ?> keys) {
                sent.put(part, within("", keys));
            }
        }
        return sent;
    }

    private Map<String, @Nullable Object> within(String prefix, Map<?, ?> keys)
            throws IOException, InterruptedException {
        Map<String, @Nullable Object> sent = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : keys.entrySet()) {
            String path = prefix + entry.getKey();
            Object value = entry.getValue();
            if (value instanceof Map<?, ?> inner && path.equals("evaluation")) {
                value = within("evaluation.", inner);
            } else if (value instanceof String name && TASK_SETS.contains(path)) {
                value = sent(name);
            }
            sent.put(String.valueOf(entry.getKey()), value);
        }
        return sent;
    }

    private String sent(String taskSet) throws IOException, InterruptedException {
        Optional<SetFile> file = SetFile.of(taskSet);
        if (file.isEmpty()) {
            return taskSet;
        }
        long bytes = Files.size(file.get().path());
        if (bytes > MOST_BYTES) {
            note.accept(file.get().path() + " has " + (bytes >> 20) + " MiB and is not sent: files up to 16 MiB travel"
                    + " with a job; the services must see a larger one under the same path");
            return taskSet;
        }
        SetFile whole = new SetFile(file.get().path(), file.get().uploadName(), "");
        DatasetAnswer there = known.get(whole);
        if (there == null) {
            there = datasets.upload(whole.path(), whole.uploadName());
            note.accept("sent " + whole.path() + " as " + there.taskSet());
            known.put(whole, there);
        }
        return file.get().uploaded(there.id());
    }
}
