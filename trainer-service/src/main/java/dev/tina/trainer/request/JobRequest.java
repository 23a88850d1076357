package dev.tina.trainer.request;

import dev.tina.common.Require;
import dev.tina.json.StrictJson;
import dev.tina.service.openapi.FreeForm;
import dev.tina.trainer.job.JobLabels;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a new job is made from.
 *
 * @param recipe a recipe's name, with {@code @} and a variant's name behind it if wanted, as text; or one of one's own, which
 *     may say under {@code extends} what it differs from
 * @param preset the old word for a recipe's name
 * @param from a job's policy version to begin with, by that job's recipe; or null
 * @param overrides keys that differ
 * @param name what people call the job; null for one that says what differs from the recipe
 * @param tags null for none
 * @param note null for none
 */
record JobRequest(
        @Nullable String preset,

        @FreeForm(
                description =
                        "a recipe's name, with @ and a variant's name behind it if wanted; or a recipe of one's own,"
                                + " which may say under extends what it differs from",
                types = {"string", "object"},
                example = "\"tina-tiny\"")
        @Nullable
        JsonNode recipe,

        @Nullable From from,

        @FreeForm(
                description = "keys of the recipe that differ, nested or with dots between them",
                example = "{\"seed\": 3, \"lora\": {\"rank\": 8}}")
        @Nullable
        JsonNode overrides,

        @Nullable String name,
        @Nullable List<String> tags,
        @Nullable String note) {

    /** @param version a number, or {@code best} */
    @Schema(name = "JobStart")
    record From(
            UUID job,

            @FreeForm(
                    description = "a policy version of the job, or best",
                    types = {"integer", "string"},
                    example = "20")
            JsonNode version) {}

    JobRequest {
        boolean alone = from == null || (preset == null && (recipe == null || recipe.isNull()));
        Require.that(alone, "from", from, "left out where " + (preset == null ? "recipe" : "preset") + " is given");
        boolean named = recipe != null && recipe.isString();
        Require.that(!named || preset == null, "preset", preset, "left out where recipe is given");
    }

    /** Throws {@link dev.tina.common.InvalidInput}. */
    static JobRequest read(JsonNode body) {
        return StrictJson.readRequest(body, JobRequest.class);
    }

    /** The name of a recipe that is there; null where none is named. */
    @Nullable
    String recipeName() {
        return recipe != null && recipe.isString() ? recipe.asString() : preset;
    }

    /** The key that names the recipe, or should. */
    String nameField() {
        return preset == null ? "recipe" : "preset";
    }

    /** A recipe of one's own; null where none is given. */
    @Nullable
    JsonNode ownRecipe() {
        return recipe == null || recipe.isNull() || recipe.isString() ? null : recipe;
    }

    /** What the job is called; throws {@link dev.tina.common.InvalidInput}. */
    JobLabels labels(Supplier<String> usualName) {
        return new JobLabels(name == null ? usualName.get() : name, tags == null ? List.of() : tags, note);
    }
}
