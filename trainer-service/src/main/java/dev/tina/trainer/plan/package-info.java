/** Which tasks a step asks for, and when a group is asked for again. */
@NullMarked
package dev.tina.trainer.plan;

import org.jspecify.annotations.NullMarked;
