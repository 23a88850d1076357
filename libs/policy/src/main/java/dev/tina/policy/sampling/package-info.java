/** Draws completions from a policy, many at once, with a cache of what was read before. */
@NullMarked
package dev.tina.policy.sampling;

import org.jspecify.annotations.NullMarked;
