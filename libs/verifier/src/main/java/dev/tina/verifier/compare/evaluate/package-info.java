/** Tells by their values whether two expressions are equal: exactly, at sample points, or to many digits. */
@NullMarked
package dev.tina.verifier.compare.evaluate;

import org.jspecify.annotations.NullMarked;
