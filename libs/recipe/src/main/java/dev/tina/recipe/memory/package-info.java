/** What a recipe asks of the memory of the processes that work by it. */
@NullMarked
package dev.tina.recipe.memory;

import org.jspecify.annotations.NullMarked;
