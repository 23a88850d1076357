/** What a job is told: every setting of a training run and the values it may have. */
@NullMarked
package dev.tina.recipe;

import org.jspecify.annotations.NullMarked;
