/** Gives the completions of a group their rewards, by its deadline. */
@NullMarked
package dev.tina.reward.scoring;

import org.jspecify.annotations.NullMarked;
