/** What a job is told: a preset or a whole recipe, its overrides, and the checks they pass. */
@NullMarked
package dev.tina.trainer.recipe;

import org.jspecify.annotations.NullMarked;
