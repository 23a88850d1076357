/** Where the service meets the ring: events in and out. */
@NullMarked
package dev.tina.eval.ring;

import org.jspecify.annotations.NullMarked;
