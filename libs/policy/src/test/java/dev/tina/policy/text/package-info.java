/** Tests of tokenizer, chat template and tokenizer training. */
@NullMarked
package dev.tina.policy.text;

import org.jspecify.annotations.NullMarked;
