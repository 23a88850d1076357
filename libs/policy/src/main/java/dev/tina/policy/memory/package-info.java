/** How much memory there is to compute in. */
@NullMarked
package dev.tina.policy.memory;

import org.jspecify.annotations.NullMarked;
