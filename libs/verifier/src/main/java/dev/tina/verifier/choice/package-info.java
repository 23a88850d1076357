/** Reads which of some letters a text chooses, sentence by sentence. */
@NullMarked
package dev.tina.verifier.choice;

import org.jspecify.annotations.NullMarked;
