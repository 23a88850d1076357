/** The losses, each a function of the per-token logprobs with its derivative worked out by hand. */
@NullMarked
package dev.tina.grpo.loss;

import org.jspecify.annotations.NullMarked;
