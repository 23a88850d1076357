/** Rewards for a right answer. */
@NullMarked
package dev.tina.rewards.answer;

import org.jspecify.annotations.NullMarked;
