/** Scores completed rollouts. */
@NullMarked
package dev.tina.reward;

import org.jspecify.annotations.NullMarked;
