package dev.tina.trainer.provenance;

import dev.tina.common.Sha256;
import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import dev.tina.tasks.TaskSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a job was made from, as it was when the job was made.
 *
 * @param taskSet the tasks to learn from
 * @param evaluationTaskSet the held-out tasks; null where there are none
 * @param recipeSha256 of the recipe as JSON
 * @param codeVersion of the build; null for a job older than this field
 * @param codeRevision the commit the service was built from, with {@code -dirty} where files differed from it; null
 *     where the build did not know
 */
public record Provenance(
        TaskSetProvenance taskSet,
        @Nullable TaskSetProvenance evaluationTaskSet,
        String recipeSha256,
        @Nullable String codeVersion,
        @Nullable String codeRevision) {

    /** @param heldOut null where there are none */
    public static Provenance of(Recipe recipe, TaskSet training, @Nullable TaskSet heldOut) {
        String json = StrictJson.mapper().writeValueAsString(recipe);
        return new Provenance(
                TaskSetProvenance.of(training),
                heldOut == null ? null : TaskSetProvenance.of(heldOut),
                Sha256.of(json),
                BuiltCode.version(),
                BuiltCode.revision());
    }

    /** Why a job cannot go on with these tasks; empty if they are those it was made with. */
    public Optional<String> objection(TaskSet now) {
        return now.sha256().equals(taskSet.sha256())
                ? Optional.empty()
                : Optional.of("the tasks of %s are not those the job was made with (sha256 %s then, %s now)"
                        .formatted(taskSet.name(), taskSet.sha256(), now.sha256()));
    }
}
