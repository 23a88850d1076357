package dev.tina.trainer.request;

import dev.tina.common.Require;
import dev.tina.json.StrictJson;
import dev.tina.service.openapi.FreeForm;
import dev.tina.trainer.job.JobLabels;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a user may change of a job that is there. A key that is left out stays as it is.
 *
 * @param budget what a given one leaves out stays; null for no bound
 * @param name of 1 to 100 characters
 * @param tags in place of those it has
 * @param note null for none
 */
record JobChange(
        @FreeForm(
                description = "The job's budget; what it leaves out stays as it is.",
                types = {"object", "null"},
                example = "{\"dollars\": 2.5}")
        @Nullable
        JsonNode budget,

        @Nullable String name,
        @Nullable List<String> tags,
        @Nullable String note) {

    /** Throws {@link dev.tina.common.InvalidInput} where the body asks for anything else, or for nothing. */
    static void require(JsonNode body) {
        StrictJson.readRequest(body, JobChange.class);
        Require.that(!body.isEmpty(), "body", body.toString(), "budget, name, tags or note");
    }

    /** The labels with what the body changes of them. */
    static JobLabels labels(JobLabels now, JsonNode body) {
        ObjectNode whole = StrictJson.mapper().valueToTree(now);
        whole.properties().stream().map(Map.Entry::getKey).toList().forEach(key -> {
            if (body.has(key)) {
                whole.set(key, body.get(key));
            }
        });
        return StrictJson.read(whole, JobLabels.class);
    }
}
