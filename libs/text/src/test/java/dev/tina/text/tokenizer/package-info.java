/** Tests of tokenizer, chat template and tokenizer training. */
@NullMarked
package dev.tina.text.tokenizer;

import org.jspecify.annotations.NullMarked;
