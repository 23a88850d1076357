/** Decides whether two trees say the same. */
@NullMarked
package dev.tina.verifier.compare;

import org.jspecify.annotations.NullMarked;
