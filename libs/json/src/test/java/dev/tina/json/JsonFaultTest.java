package dev.tina.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonFaultTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Size(int groups) {}

    @Test
    void aLongValueIsCutInTheSentence() {
        assertThat(of("{\"groups\": \"" + "x".repeat(900) + "\"}").sentence())
                .isEqualTo("groups must be a whole number, was " + "x".repeat(200) + "…");
    }

    @Test
    void charactersThatCannotBeSeenAreWritten() {
        assertThat(of("{\"groups\": \"a\\u0000b\"}").sentence()).endsWith("was a\\u0000b");
    }

    @Test
    void aLongKeyIsCutInTheSentence() {
        assertThat(of("{\"groups\": 1, \"" + "k".repeat(40_000) + "\": 1}").sentence())
                .isEqualTo("unknown key " + "k".repeat(200) + "…");
    }

    private static JsonFault of(String json) {
        JsonNode tree = MAPPER.readTree(json);
        return JsonFault.of(
                catchThrowableOfType(JacksonException.class, () -> MAPPER.treeToValue(tree, Size.class)), tree);
    }
}
