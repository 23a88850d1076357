/** Trains a small byte-level BPE tokenizer and writes its files. */
@NullMarked
package dev.tina.text.bpe;

import org.jspecify.annotations.NullMarked;
