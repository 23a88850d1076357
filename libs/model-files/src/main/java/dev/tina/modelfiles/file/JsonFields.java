package dev.tina.modelfiles.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object of a file, read field by field with errors that name file, field and value. */
public final class JsonFields {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** The longest known, the index of a model in hundreds of files, takes a tenth of it. */
    private static final long LARGEST_FILE = 100_000_000;

    private static final int LONGEST_SHOWN = 200;

    private final Path file;
    private final JsonNode node;

    JsonFields(Path file, JsonNode node) {
        this.file = file;
        this.node = node;
        if (!node.isObject()) {
            throw new CheckpointException(file, "must hold a JSON object");
        }
    }

    /** @throws CheckpointException saying what the file is, or where it stops being JSON */
    public static JsonFields read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CheckpointException(file, "there is no such file");
        }
        byte[] bytes = bytes(file);
        if (bytes.length == 0) {
            throw new CheckpointException(file, "is empty");
        }
        try {
            return new JsonFields(file, MAPPER.readTree(bytes));
        } catch (JacksonException e) {
            throw new CheckpointException(file, UnreadableJson.of(bytes, e), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new CheckpointException(
                        file, "must be at most " + LARGEST_FILE + " bytes long, was " + Files.size(file));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CheckpointException(file, "cannot be read", e);
        }
    }

    public JsonNode node() {
        return node;
    }

    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    public Optional<JsonFields> object(String field) {
        return has(field) ? Optional.of(new JsonFields(file, node.get(field))) : Optional.empty();
    }

    public int integer(String field) {
        JsonNode value = required(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(field, "an integer");
        }
        return value.intValue();
    }

    public int integer(String field, int otherwise) {
        return has(field) ? integer(field) : otherwise;
    }

    public double number(String field) {
        JsonNode value = required(field);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(field, "a number");
        }
        return value.doubleValue();
    }

    public OptionalDouble optionalNumber(String field) {
        return has(field) ? OptionalDouble.of(number(field)) : OptionalDouble.empty();
    }

    public boolean flag(String field, boolean otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        if (!required(field).isBoolean()) {
            throw wrong(field, "true or false");
        }
        return required(field).booleanValue();
    }

    public Optional<String> text(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        if (!required(field).isString()) {
            throw wrong(field, "a string");
        }
        return Optional.of(required(field).stringValue());
    }

    /** Names file, field, what is allowed, and what is there. */
    public CheckpointException wrong(String field, String allowed) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            return new CheckpointException(file, field + " is missing, must be " + allowed);
        }
        String shown = value.toString();
        return new CheckpointException(
                file,
                field + " must be " + allowed + ", was "
                        + (shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown));
    }

    private JsonNode required(String field) {
        if (!has(field)) {
            throw new CheckpointException(file, field + " is missing");
        }
        return node.get(field);
    }
}
