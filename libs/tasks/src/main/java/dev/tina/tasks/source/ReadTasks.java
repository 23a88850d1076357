package dev.tina.tasks.source;

import dev.tina.hub.Hub;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.layout.DatasetFolder;
import dev.tina.tasks.mapping.KnownLayout;
import dev.tina.tasks.mapping.KnownLayouts;
import dev.tina.tasks.upload.UploadFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens task sets out of files. */
final class ReadTasks {

    static final List<String> SINGLE_FILES = List.of("jsonl", "csv", "parquet");

    private static final List<String> FILE_KEYS =
            Stream.concat(FileSettings.KEYS.stream(), TaskFilter.KEYS.stream()).toList();
    private static final List<String> FOLDER_KEYS =
            Stream.concat(Stream.of("config", "split"), FILE_KEYS.stream()).toList();

    private ReadTasks() {}

    static TaskSet open(SetName name, Supplier<Hub> hub) {
        boolean single = SINGLE_FILES.contains(name.kind()) || name.kind().equals(UploadFolder.KIND);
        SetQuery query = SetQuery.parse(name.query(), single ? FILE_KEYS : FOLDER_KEYS);
        TaskFilter refinement = TaskFilter.of(query);
        return refinement.apply(all(name, query, hub), other -> TaskSets.open(other, hub));
    }

    private static TaskSet all(SetName name, SetQuery query, Supplier<Hub> hub) {
        return switch (name.kind()) {
            case "hf" -> fromHub(name, query, hub);
            case "folder" -> folder(name, query);
            case UploadFolder.KIND -> file(name, UploadFolder.ofProcess().file(name.location()), query);
            default -> file(name, name.path(), query);
        };
    }

    private static TaskSet fromHub(SetName name, SetQuery query, Supplier<Hub> hub) {
        String id = name.location().replaceAll("@.*", "");
        KnownLayout layout =
                query.has("layout") ? layout(query) : KnownLayouts.of(id).orElse(KnownLayout.UNKNOWN);
        try (Hub open = hub.get()) {
            return new HubTasks(open).open(name, query, layout);
        }
    }

    private static TaskSet file(SetName name, Path file, SetQuery query) {
        FileSettings settings = FileSettings.of(query, layout(query));
        return FileTasks.read(name.text(), List.of(file), name.kind().equals("csv") ? settings.asCsv() : settings);
    }

    private static TaskSet folder(SetName name, SetQuery query) {
        KnownLayout layout = layout(query);
        List<Path> files =
                DatasetFolder.files(name.path(), query.text("config", layout.config()), query.text("split", ""));
        return FileTasks.read(name.text(), files, FileSettings.of(query, layout));
    }

    private static KnownLayout layout(SetQuery query) {
        return query.text("layout").map(ReadTasks::known).orElse(KnownLayout.UNKNOWN);
    }

    private static KnownLayout known(String id) {
        return KnownLayouts.of(id)
                .orElseThrow(() -> new TaskSetException(
                        "taskSet.layout",
                        id,
                        "one of: "
                                + KnownLayouts.all().stream()
                                        .map(KnownLayout::id)
                                        .collect(Collectors.joining(", "))));
    }
}
