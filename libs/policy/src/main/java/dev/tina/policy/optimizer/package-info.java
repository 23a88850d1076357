/** Updates learned values by AdamW. */
@NullMarked
package dev.tina.policy.optimizer;

import org.jspecify.annotations.NullMarked;
