package dev.tina.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.service.http.TryAgainException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergedDescriptionTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode part(String path, String schema, String type) {
        return JSON.readTree("""
                {"tags": [{"name": "Jobs"}, {"name": "%s", "description": "of %s"}],
                 "paths": {"%s": {"get": {}}}, "components": {"schemas": {"%s": {"type": "%s"}}}}
                """.formatted(schema, schema, path, schema, type));
    }

    @Test
    void pathsTagsAndSchemasStandInTheOrderOfTheirNames() {
        var merged = new MergedDescription();
        merged.add(part("/jobs", "Job", "object"));
        merged.add(part("/audit", "Entry", "object"));
        ObjectNode whole = JSON.createObjectNode();
        merged.writeTo(whole);

        assertThat(whole.path("paths").propertyNames()).containsExactly("/audit", "/jobs");
        assertThat(whole.at("/components/schemas").propertyNames()).containsExactly("Entry", "Job");
        assertThat(whole.path("tags").findValuesAsString("name")).containsExactly("Entry", "Job", "Jobs");
    }

    @Test
    void aSchemaThatTwoServicesDescribeAlikeStandsThereOnce() {
        var merged = new MergedDescription();
        merged.add(part("/jobs", "Estimate", "object"));
        merged.add(part("/evaluations", "Estimate", "object"));
        ObjectNode whole = JSON.createObjectNode();
        merged.writeTo(whole);

        assertThat(whole.at("/components/schemas").size()).isEqualTo(1);
    }

    @Test
    void aSchemaThatTwoServicesDescribeDifferentlyIsRefusedByName() {
        var merged = new MergedDescription();
        merged.add(part("/jobs", "View", "object"));

        assertThatThrownBy(() -> merged.add(part("/benchmarks", "View", "string")))
                .isInstanceOf(TryAgainException.class)
                .hasMessageStartingWith("two services describe View differently");
    }
}
