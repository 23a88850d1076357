/** How groups come in and their rewards go out. */
@NullMarked
package dev.tina.reward.events;

import org.jspecify.annotations.NullMarked;
