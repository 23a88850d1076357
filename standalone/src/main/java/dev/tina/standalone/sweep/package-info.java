/** Sweeps: jobs that differ in a few keys of a recipe, made and followed together, and the table they end in. */
@NullMarked
package dev.tina.standalone.sweep;

import org.jspecify.annotations.NullMarked;
