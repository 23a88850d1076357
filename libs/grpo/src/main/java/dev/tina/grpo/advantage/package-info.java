/** From the rewards of a step to the advantage of each completion. */
@NullMarked
package dev.tina.grpo.advantage;

import org.jspecify.annotations.NullMarked;
