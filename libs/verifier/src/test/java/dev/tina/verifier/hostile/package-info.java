/** Texts made to hang, overflow or exhaust a verifier. */
@NullMarked
package dev.tina.verifier.hostile;

import org.jspecify.annotations.NullMarked;
