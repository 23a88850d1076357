package dev.tina.cli.export;

import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.cli.client.answer.StepAnswer;
import dev.tina.common.TensorBoardFile;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A job's metrics by step: as lines of JSON, and for TensorBoard. */
final class TrainingLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<StepAnswer> steps;
    private final Map<Integer, Instant> ends = new HashMap<>();

    /** @param checkpoints say when each step ended */
    TrainingLog(List<StepAnswer> steps, List<CheckpointAnswer> checkpoints) {
        this.steps = List.copyOf(steps);
        checkpoints.forEach(checkpoint -> ends.put(checkpoint.step(), checkpoint.createdAt()));
    }

    /** Writes {@code training_log.jsonl} and, below {@code runs}, an event file. */
    void write(Path folder) throws IOException {
        writeLines(folder.resolve("training_log.jsonl"));
        Path runs = Files.createDirectories(folder.resolve("runs"));
        long start = ends.getOrDefault(0, Instant.EPOCH).getEpochSecond();
        Path file = runs.resolve("events.out.tfevents." + start + ".tina");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            TensorBoardFile events = TensorBoardFile.begin(out, (double) start);
            for (StepAnswer step : steps) {
                int number = step.step();
                events.add(seconds(ends.getOrDefault(number, Instant.EPOCH)), number, new TreeMap<>(step.metrics()));
            }
        }
    }

    private void writeLines(Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (StepAnswer step : steps) {
                ObjectNode line = JSON.createObjectNode();
                line.put("step", step.step());
                new TreeMap<>(step.metrics()).forEach(line::put);
                lines.write(JSON.writeValueAsString(line));
                lines.write('\n');
            }
        }
    }

    private static double seconds(Instant instant) {
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }
}
