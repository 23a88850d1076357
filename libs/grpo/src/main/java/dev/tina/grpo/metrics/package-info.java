/** What one pass over a batch shows: ratios, entropy, lengths, and how far sampler and trainer differ. */
@NullMarked
package dev.tina.grpo.metrics;

import org.jspecify.annotations.NullMarked;
