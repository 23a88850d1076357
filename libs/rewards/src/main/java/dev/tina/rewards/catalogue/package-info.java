/** The rewards there are, by name, and what is asked of several at once. */
@NullMarked
package dev.tina.rewards.catalogue;

import org.jspecify.annotations.NullMarked;
