/** Evaluations that a person asked for: they wait here until model, adapter and tasks are found, and then run. */
@NullMarked
package dev.tina.eval.queue;

import org.jspecify.annotations.NullMarked;
