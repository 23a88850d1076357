/** Decides whether the answer a completion gives equals the reference answer. */
@NullMarked
package dev.tina.verifier;

import org.jspecify.annotations.NullMarked;
