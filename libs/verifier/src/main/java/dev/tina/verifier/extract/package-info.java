/** Finds where in a completion the answer stands. */
@NullMarked
package dev.tina.verifier.extract;

import org.jspecify.annotations.NullMarked;
