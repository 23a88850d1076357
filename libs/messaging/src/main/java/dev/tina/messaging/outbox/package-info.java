/** The transactional outbox: what a transaction decides is published once it has committed, and not before. */
@NullMarked
package dev.tina.messaging.outbox;

import org.jspecify.annotations.NullMarked;
