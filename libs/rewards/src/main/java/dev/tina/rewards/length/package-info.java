/** Rewards for the length of a completion. */
@NullMarked
package dev.tina.rewards.length;

import org.jspecify.annotations.NullMarked;
