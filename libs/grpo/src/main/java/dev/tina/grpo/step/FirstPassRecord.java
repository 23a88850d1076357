package dev.tina.grpo.step;

import dev.tina.grpo.metrics.SamplerGap;
import org.jspecify.annotations.Nullable;

/**
 * What the first pass over a batch leaves for the later ones, of one sequence.
 *
 * @param logprobs [T] nats, of the policy before the first update
 * @param referenceLogprobs [T] nats, adapter off; null where there is no KL term
 */
record FirstPassRecord(double[] logprobs, double @Nullable [] referenceLogprobs, SamplerGap gap) {}
