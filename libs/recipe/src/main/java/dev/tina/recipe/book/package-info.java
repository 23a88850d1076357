/** The recipes that come with the system, and how a job's own recipe is laid over them. */
@NullMarked
package dev.tina.recipe.book;

import org.jspecify.annotations.NullMarked;
