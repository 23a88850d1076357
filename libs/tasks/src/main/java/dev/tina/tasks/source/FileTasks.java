package dev.tina.tasks.source;

import dev.tina.tasks.LoadReport;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.layout.RowFiles;
import dev.tina.tasks.mapping.RowMapper;
import dev.tina.tasks.rows.DataRow;
import dev.tina.tasks.rows.DataRows;
import dev.tina.verifier.AnswerVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tasks of some files, in the order of the files and their rows. */
final class FileTasks {

    private static final AnswerVerifier VERIFIER = new AnswerVerifier();

    private final FileSettings settings;
    private final RowMapper mapper;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, String> placeOfId = new HashMap<>();
    private final List<String> examples = new ArrayList<>();
    private long rows;
    private long broken;

    private FileTasks(FileSettings settings) {
        this.settings = settings;
        this.mapper = new RowMapper(
                settings.mapping(), settings.checkAnswers() ? VERIFIER::faultOf : answer -> Optional.empty());
    }

    static TaskSet read(String name, List<Path> files, FileSettings settings) {
        FileTasks reading = new FileTasks(AnswerPlace.found(files.getFirst(), settings));
        files.forEach(reading::readAll);
        return reading.set(name, files);
    }

    private void readAll(Path file) {
        try (DataRows rows = RowFiles.open(file, settings.style(), settings.mapping())) {
            readAll(rows);
        } catch (IOException e) {
            throw new TaskSetException("taskSet", file + " (" + e.getMessage() + ")", "a readable file", e);
        }
    }

    private void readAll(DataRows file) throws IOException {
        boolean more = true;
        while (more) {
            try {
                more = readOne(file.next());
            } catch (TaskSetException e) {
                leaveOut(e);
            }
        }
    }

    private boolean readOne(@Nullable DataRow row) {
        if (row == null) {
            return false;
        }
        rows++;
        Task task = mapper.task(row, rows);
        String earlier = placeOfId.putIfAbsent(task.id(), row.place());
        if (earlier != null) {
            throw new TaskSetException(
                    row.place() + " id",
                    task.id(),
                    "unlike every other id (" + earlier + " has it; id=row takes the rows' numbers instead)");
        }
        tasks.add(task);
        return true;
    }

    private void leaveOut(TaskSetException reason) {
        if (!settings.skipBroken()) {
            throw reason;
        }
        broken++;
        if (examples.size() < LoadReport.MOST_EXAMPLES) {
            examples.add(String.valueOf(reason.getMessage()));
        }
    }

    private TaskSet set(String name, List<Path> files) {
        if (tasks.isEmpty()) {
            String first = examples.isEmpty() ? "empty" : "without one that can be used; " + examples.getFirst();
            throw new TaskSetException(files.getFirst().toString(), first, "a file with at least one task");
        }
        return new TaskSet(name, tasks, new LoadReport(rows, broken, examples, Map.of(), ""));
    }
}
