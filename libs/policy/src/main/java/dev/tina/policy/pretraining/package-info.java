/** Trains all weights of a small model from nothing. */
@NullMarked
package dev.tina.policy.pretraining;

import org.jspecify.annotations.NullMarked;
