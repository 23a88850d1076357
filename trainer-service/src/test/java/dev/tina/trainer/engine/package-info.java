/** GRPO on a model small enough for a unit test. */
@NullMarked
package dev.tina.trainer.engine;

import org.jspecify.annotations.NullMarked;
