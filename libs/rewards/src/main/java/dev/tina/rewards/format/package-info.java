/** Rewards for the form of a completion: its tags, its steps, its repetitions. */
@NullMarked
package dev.tina.rewards.format;

import org.jspecify.annotations.NullMarked;
