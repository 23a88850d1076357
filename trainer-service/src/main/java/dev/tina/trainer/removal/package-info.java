/** Jobs that a user no longer wants: their rows, then their files. */
@NullMarked
package dev.tina.trainer.removal;

import org.jspecify.annotations.NullMarked;
