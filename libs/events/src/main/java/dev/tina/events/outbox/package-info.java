/** The transactional outbox: an event is published once the transaction that decided it has committed. */
@NullMarked
package dev.tina.events.outbox;

import org.jspecify.annotations.NullMarked;
