/** Turns text into tokens and back with the model's own tokenizer. */
@NullMarked
package dev.tina.text.tokenizer;

import org.jspecify.annotations.NullMarked;
