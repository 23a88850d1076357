package dev.tina.tasks.rows.json;

import dev.tina.tasks.rows.ColumnChoice;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON objects without the columns nobody wants: those become null. Numbers keep all their digits; NaN and
 * Infinity, which Python writes, are read as numbers.
 */
public final class JsonObjects {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonObjects() {}

    /** The object at whose brace the parser stands; it stands at the closing one afterwards. */
    static ObjectNode read(JsonParser parser, ColumnChoice columns) {
        ObjectNode object = MAPPER.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (columns.wants(name, value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT)) {
                object.set(name, MAPPER.readTree(parser));
            } else {
                parser.skipChildren();
                object.putNull(name);
            }
        }
        return object;
    }
}
