/** What a job's curves say: where its phase transition lies, and which of its policy versions is the best. */
@NullMarked
package dev.tina.trainer.dynamics;

import org.jspecify.annotations.NullMarked;
