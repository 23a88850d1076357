/** What is being evaluated: planned, asked for, counted, finished. */
@NullMarked
package dev.tina.eval.evaluation;

import org.jspecify.annotations.NullMarked;
