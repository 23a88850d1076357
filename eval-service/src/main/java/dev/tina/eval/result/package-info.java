/** What an evaluation found: its samples with their verdicts, its figures, and comparisons with others. */
@NullMarked
package dev.tina.eval.result;

import org.jspecify.annotations.NullMarked;
