/** The station of the ring: completed rollouts in, scored groups out. */
@NullMarked
package dev.tina.reward.ring;

import org.jspecify.annotations.NullMarked;
