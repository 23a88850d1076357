/** Whether reward-service would call the graders that a recipe names. */
@NullMarked
package dev.tina.trainer.grader;

import org.jspecify.annotations.NullMarked;
