/** A training job: its states, who owns it, what has happened to it. */
@NullMarked
package dev.tina.trainer.job;

import org.jspecify.annotations.NullMarked;
