/** The learner on the tensor engine: GRPO of a LoRA adapter on a frozen base. */
@NullMarked
package dev.tina.trainer.engine;

import org.jspecify.annotations.NullMarked;
