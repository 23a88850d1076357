/** The characters of an answer: Unicode signs as LaTeX, and numbers as they are written. */
@NullMarked
package dev.tina.verifier.read.character;

import org.jspecify.annotations.NullMarked;
