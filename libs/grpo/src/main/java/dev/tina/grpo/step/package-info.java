/** One step of the algorithm: its passes over the batch, blind to what computes the logprobs. */
@NullMarked
package dev.tina.grpo.step;

import org.jspecify.annotations.NullMarked;
