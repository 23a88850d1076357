/** Group relative policy optimisation: from the rewards of a step to the next adapter. */
@NullMarked
package dev.tina.grpo;

import org.jspecify.annotations.NullMarked;
