/** Cuts an answer into tokens, and looks ahead in them. */
@NullMarked
package dev.tina.verifier.read.token;

import org.jspecify.annotations.NullMarked;
