package dev.tina.trainer.request;

import dev.tina.recipe.Recipe;
import dev.tina.trainer.provenance.StartingVersion;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A job that may be made.
 *
 * @param base where its base lies
 * @param fork what it begins with; null for an untrained adapter
 */
record CheckedJobRequest(Recipe recipe, Path base, @Nullable StartingVersion fork) {}
