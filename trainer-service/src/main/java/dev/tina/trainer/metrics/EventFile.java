package dev.tina.trainer.metrics;

import dev.tina.common.TensorBoardFile;
import dev.tina.json.StrictJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A job's event file for TensorBoard: behind its head one record for each line of the job's {@code metrics.jsonl}. */
record EventFile(Path folder) {

    private static final String PREFIX = "events.out.tfevents.";

    static EventFile below(Path folder) throws IOException {
        return new EventFile(Files.createDirectories(folder));
    }

    /** Appends what the lines have and the file does not; what a crash left at its end is cut off. */
    void follow(Path metrics) throws IOException {
        List<JsonNode> lines = read(metrics);
        if (lines.isEmpty()) {
            return;
        }
        double begin = seconds(lines.getFirst());
        try (FileChannel file = FileChannel.open(
                        place((long) begin),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file))) {
            TensorBoardFile.Whole whole = TensorBoardFile.whole(file);
            file.truncate(whole.bytes());
            file.position(whole.bytes());
            TensorBoardFile events =
                    whole.records() == 0 ? TensorBoardFile.begin(out, begin) : TensorBoardFile.goOn(out);
            for (JsonNode line :
                    lines.subList(Math.min(lines.size(), Math.max(0, whole.records() - 1)), lines.size())) {
                events.add(seconds(line), line.path("step").asLong(), scalars(line));
            }
        }
    }

    /** The file that is there, else a new one. */
    private Path place(long begin) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .sorted()
                    .findFirst()
                    .orElse(folder.resolve(PREFIX + begin + ".tina"));
        }
    }

    private static List<JsonNode> read(Path metrics) throws IOException {
        try (Stream<String> lines = Files.lines(metrics)) {
            return lines.map(StrictJson.mapper()::readTree).toList();
        }
    }

    private static Map<String, Double> scalars(JsonNode line) {
        Map<String, Double> scalars = new TreeMap<>();
        line.path("scalars")
                .properties()
                .forEach(
                        scalar -> scalars.put(scalar.getKey(), scalar.getValue().asDouble()));
        return scalars;
    }

    private static double seconds(JsonNode line) {
        Instant at = Instant.parse(line.path("at").asString());
        return at.getEpochSecond() + at.getNano() / 1e9;
    }
}
