package dev.tina.trainer.provenance;

import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSets;
import dev.tina.trainer.recipe.Recipe;
import dev.tina.trainer.recipe.StrictJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a job was made from, as it was when the job was made.
 *
 * @param taskSetSha256 of the tasks to learn from, after the recipe's filter
 * @param evaluationTaskSetSha256 of the held-out tasks; null where there are none
 * @param recipeSha256 of the recipe as JSON
 * @param codeRevision the commit the service was built from, with {@code -dirty} where files differed from it; null
 *     where the build did not know
 */
public record Provenance(
        String taskSetSha256,
        @Nullable String evaluationTaskSetSha256,
        String recipeSha256,
        @Nullable String codeRevision) {

    /** Reads the held-out tasks, which the recipe's check has found readable. */
    public static Provenance of(Recipe recipe, TaskSet training) {
        String heldOut = recipe.evaluation() == null
                ? null
                : TaskSets.open(recipe.evaluation().taskSet()).sha256();
        String json = StrictJson.mapper().writeValueAsString(recipe);
        return new Provenance(training.sha256(), heldOut, sha256(json), CodeRevision.find());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
