/** Samples the completions that are asked for, with the adapter that is asked for. */
@NullMarked
package dev.tina.rollout;

import org.jspecify.annotations.NullMarked;
