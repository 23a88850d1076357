/** The rewards, by name: how much a completion is worth, seen from one side each. */
@NullMarked
package dev.tina.rewards;

import org.jspecify.annotations.NullMarked;
