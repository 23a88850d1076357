/** Tests of the dynamics. */
@NullMarked
package dev.tina.trainer.dynamics;

import org.jspecify.annotations.NullMarked;
