/** The readers of one answer: each reads one kind of expression from a shared cursor. */
@NullMarked
package dev.tina.verifier.read.grammar;

import org.jspecify.annotations.NullMarked;
