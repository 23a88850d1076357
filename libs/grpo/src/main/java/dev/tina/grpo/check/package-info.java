/** Checks of settings that name the field, the value it has and what is allowed. */
@NullMarked
package dev.tina.grpo.check;

import org.jspecify.annotations.NullMarked;
