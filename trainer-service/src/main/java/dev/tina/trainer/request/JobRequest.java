package dev.tina.trainer.request;

import dev.tina.common.Require;
import dev.tina.json.StrictJson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a new job is made from.
 *
 * @param preset a recipe's name, with {@code @} and a variant's name behind it if wanted; or else
 * @param recipe a recipe of one's own, which may say under {@code extends} what it differs from
 * @param from a job's policy version to begin with, by that job's recipe; or null
 * @param overrides keys that differ
 */
record JobRequest(
        @Nullable String preset,
        @Nullable JsonNode recipe,
        @Nullable From from,
        @Nullable JsonNode overrides) {

    /** @param version a number, or {@code best} */
    record From(UUID job, JsonNode version) {}

    JobRequest {
        boolean alone = from == null || (preset == null && (recipe == null || recipe.isNull()));
        Require.that(alone, "from", from, "left out where preset or recipe is given");
    }

    /** Throws {@link dev.tina.common.InvalidInput}. */
    static JobRequest read(JsonNode body) {
        return StrictJson.readRequest(body, JobRequest.class);
    }

    @Nullable
    JsonNode recipeOrNull() {
        return recipe == null || recipe.isNull() ? null : recipe;
    }
}
