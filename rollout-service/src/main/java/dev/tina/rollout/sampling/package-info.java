/** From a request to a completed group. */
@NullMarked
package dev.tina.rollout.sampling;

import org.jspecify.annotations.NullMarked;
