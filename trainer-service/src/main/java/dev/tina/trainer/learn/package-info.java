/** The learner's loop: from a step's scored groups to the next policy version, committed once. */
@NullMarked
package dev.tina.trainer.learn;

import org.jspecify.annotations.NullMarked;
