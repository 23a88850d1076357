/** Adapters and learners' states as files named by their content. */
@NullMarked
package dev.tina.trainer.checkpoint;

import org.jspecify.annotations.NullMarked;
