/** Text in, tokens out: the model's own tokenizer and chat template, and the trainer of a small tokenizer. */
@NullMarked
package dev.tina.policy.text;

import org.jspecify.annotations.NullMarked;
