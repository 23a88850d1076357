/** Pretraining of the tiny base: which batches, at which learning rate, and how the loss fell. */
@NullMarked
package dev.tina.tinybase.pretraining;

import org.jspecify.annotations.NullMarked;
