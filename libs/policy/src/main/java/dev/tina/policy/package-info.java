/** The language model whose behaviour is learned: a frozen base and a LoRA adapter. */
@NullMarked
package dev.tina.policy;

import org.jspecify.annotations.NullMarked;
