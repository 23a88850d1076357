/** Where the time of a step went: waiting for its groups, learning, saving. */
@NullMarked
package dev.tina.trainer.phase;

import org.jspecify.annotations.NullMarked;
