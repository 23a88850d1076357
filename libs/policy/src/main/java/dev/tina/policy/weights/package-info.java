/** Loads the frozen weights of a base model onto a device. */
@NullMarked
package dev.tina.policy.weights;

import org.jspecify.annotations.NullMarked;
