package dev.tina.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one task a line from a JSON Lines file: fields {@code id}, {@code problem} and {@code answer}; what else a line
 * holds becomes metadata. Lines end at \n and nowhere else; blank ones are skipped.
 */
final class JsonLinesReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final Map<String, Integer> lineOfId = new HashMap<>();

    JsonLinesReader(Path file) {
        this.file = file;
    }

    TaskSet read(String name) {
        if (!Files.isRegularFile(file)) {
            throw new TaskSetException("taskSet", file.toString(), "the path of an existing file");
        }
        List<Task> tasks = new ArrayList<>();
        try (ByteLines lines = new ByteLines(Files.newInputStream(file))) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (!ByteLines.isBlank(line)) {
                    tasks.add(task(line, lines.number()));
                }
            }
        } catch (IOException e) {
            throw new TaskSetException("taskSet", file.toString(), "a readable file", e);
        }
        if (tasks.isEmpty()) {
            throw new TaskSetException(file.toString(), "empty", "a file with at least one task");
        }
        return new TaskSet(name, tasks);
    }

    private Task task(byte[] bytes, int number) {
        JsonNode line = parse(bytes, number);
        Map<String, String> metadata = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : line.properties()) {
            metadata.put(
                    field.getKey(), field.getValue().asString(field.getValue().toString()));
        }
        metadata.keySet().removeAll(List.of("id", "problem", "answer"));
        String id = text(line, "id", number);
        Integer earlier = lineOfId.putIfAbsent(id, number);
        if (earlier != null) {
            throw new TaskSetException(at(number, "id"), id, "unlike every other id (line " + earlier + " has it)");
        }
        return new Task(id, text(line, "problem", number), text(line, "answer", number), metadata);
    }

    private JsonNode parse(byte[] line, int number) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node.isObject()) {
                return node;
            }
            throw new TaskSetException(at(number, "line"), node.getNodeType().toString(), "a JSON object");
        } catch (JacksonException e) {
            throw new TaskSetException(at(number, "line"), e.getOriginalMessage(), "a JSON object", e);
        }
    }

    private String text(JsonNode line, String field, int number) {
        JsonNode value = line.path(field);
        if (value.isIntegralNumber() || (value.isString() && !value.asString().isBlank())) {
            return value.asString();
        }
        String found = value.isMissingNode() ? "missing" : value.toString();
        throw new TaskSetException(at(number, field), found, "a text that is not blank, or an integer");
    }

    private String at(int number, String field) {
        return file + ":" + number + " " + field;
    }
}
