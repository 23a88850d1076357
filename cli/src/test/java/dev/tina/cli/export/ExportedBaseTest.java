package dev.tina.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportedBaseTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @ParameterizedTest
    @CsvSource({
        "hf:Qwen/Qwen3-0.6B, /cache/x, Qwen/Qwen3-0.6B",
        "hf:Qwen/Qwen3-0.6B@main, /cache/x, Qwen/Qwen3-0.6B",
        "/cache/hub/models--Qwen--Qwen3-0.6B/snapshots/" + COMMIT + ", , Qwen/Qwen3-0.6B",
        "models/tina-tiny, /home/me/models/tina-tiny, /home/me/models/tina-tiny",
    })
    void isNamedByTheHubWhereTheHubKnowsIt(String named, String folder, String name) {
        assertThat(base(named, folder == null ? named : folder, "").name()).isEqualTo(name);
    }

    @Test
    void commitIsKnownFromTheRecordOrFromThePlaceInTheCache() {
        String cached = "/cache/models--org--m/snapshots/" + COMMIT;
        assertThat(base("hf:org/m", "/elsewhere", COMMIT).revision()).isEqualTo(COMMIT);
        assertThat(base(cached, cached, "").revision()).isEqualTo(COMMIT);
        assertThat(base("models/m", "/models/m", COMMIT).revision()).isNull();
    }

    private static ExportedBase base(String named, String folder, String revision) {
        JsonNode provenance = JSON.createObjectNode()
                .put("baseFolder", folder)
                .put("baseRevision", revision.isEmpty() ? null : revision);
        return ExportedBase.of(JSON.createObjectNode().put("base", named), provenance);
    }
}
