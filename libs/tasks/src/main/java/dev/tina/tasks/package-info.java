/** Problems with reference answers: where they come from and how they are split. */
@NullMarked
package dev.tina.tasks;

import org.jspecify.annotations.NullMarked;
