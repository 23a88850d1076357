/** What a step learns from: scored groups, and how their completions are split into micro-batches. */
@NullMarked
package dev.tina.grpo.batch;

import org.jspecify.annotations.NullMarked;
