package dev.tina.architecture.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** One of the schemas beside these tests. */
final class JsonSchema {

    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    static JsonSchema named(String file) {
        try (InputStream in = JsonSchema.class.getResourceAsStream("/schemas/" + file)) {
            return new JsonSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(Objects.requireNonNull(in, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong, with where it is; empty where nothing is. */
    List<String> faults(JsonNode document) {
        return schema.validate(document).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
