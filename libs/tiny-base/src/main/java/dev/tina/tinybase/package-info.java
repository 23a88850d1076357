/** Makes the base model of the demo from nothing: corpus, tokenizer, pretraining. */
@NullMarked
package dev.tina.tinybase;

import org.jspecify.annotations.NullMarked;
