/** Sweeps: jobs that differ in a few keys of a recipe, created and followed together. */
@NullMarked
package dev.tina.cli.sweep;

import org.jspecify.annotations.NullMarked;
