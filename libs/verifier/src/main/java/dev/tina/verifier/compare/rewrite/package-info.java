/** Rewrites answers into one form before they are compared. */
@NullMarked
package dev.tina.verifier.compare.rewrite;

import org.jspecify.annotations.NullMarked;
