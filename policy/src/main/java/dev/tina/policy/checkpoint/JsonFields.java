package dev.tina.policy.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object of a file, read field by field with errors that name file, field and value. */
public final class JsonFields {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path file;
    private final JsonNode node;

    JsonFields(Path file, JsonNode node) {
        this.file = file;
        this.node = node;
        if (!node.isObject()) {
            throw new CheckpointException(file, "must hold a JSON object");
        }
    }

    public static JsonFields read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CheckpointException(file, "there is no such file");
        }
        try {
            return new JsonFields(file, MAPPER.readTree(Files.readAllBytes(file)));
        } catch (JacksonException | IOException e) {
            throw new CheckpointException(file, "is not readable as JSON", e);
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
        if (!value.isNumber()) {
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

    public CheckpointException wrong(String field, String allowed) {
        return new CheckpointException(file, field + " must be " + allowed + ", was " + node.path(field));
    }

    private JsonNode required(String field) {
        if (!has(field)) {
            throw new CheckpointException(file, field + " is missing");
        }
        return node.get(field);
    }
}
