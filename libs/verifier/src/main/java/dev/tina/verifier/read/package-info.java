/** Reads LaTeX or plain writing into the tree, by the conventions mathematicians write by. */
@NullMarked
package dev.tina.verifier.read;

import org.jspecify.annotations.NullMarked;
