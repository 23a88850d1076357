/** What a job is told on the command line: recipes, and keys that differ. */
@NullMarked
package dev.tina.standalone.recipe;

import org.jspecify.annotations.NullMarked;
