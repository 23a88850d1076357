/** The station of the ring: requested rollouts in, completed ones out. */
@NullMarked
package dev.tina.rollout.ring;

import org.jspecify.annotations.NullMarked;
