package dev.tina.trainer.api;

import dev.tina.trainer.fork.Fork;
import dev.tina.trainer.recipe.Recipe;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A job that may be made.
 *
 * @param base where its base lies
 * @param fork what it begins with; null for an untrained adapter
 */
record Wanted(Recipe recipe, Path base, @Nullable Fork fork) {}
