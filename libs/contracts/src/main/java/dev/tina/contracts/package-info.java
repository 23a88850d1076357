/** The events that travel the ring, and the identities they share: immutable records, checked when built. */
@NullMarked
package dev.tina.contracts;

import org.jspecify.annotations.NullMarked;
