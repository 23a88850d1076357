package dev.tina.architecture.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** One of the schemas beside these tests, or of a document. */
public final class JsonSchema {

    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    public static JsonSchema named(String file) {
        try (InputStream in = JsonSchema.class.getResourceAsStream("/schemas/" + file)) {
            return new JsonSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(Objects.requireNonNull(in, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of a document that holds schemas by JSON Schema 2020-12, as OpenAPI 3.1 does. */
    public static JsonSchema within(ObjectNode document, String reference) {
        ObjectNode whole = document.deepCopy();
        whole.put("$ref", reference);
        return new JsonSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole));
    }

    /** The schema of schemas. */
    public static JsonSchema ofSchemas() {
        return new JsonSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema")));
    }

    /** What is wrong, with where it is; empty where nothing is. */
    public List<String> faults(JsonNode document) {
        return schema.validate(document).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
