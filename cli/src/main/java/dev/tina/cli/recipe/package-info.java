/** Recipes on the command line: their names, their keys, and values that differ. */
@NullMarked
package dev.tina.cli.recipe;

import org.jspecify.annotations.NullMarked;
