/** How requests for groups come in, and groups and dead letters go out. */
@NullMarked
package dev.tina.rollout.events;

import org.jspecify.annotations.NullMarked;
