/** Events on their way: the bytes they become, and the outbox through which they leave Postgres. */
@NullMarked
package dev.tina.messaging;

import org.jspecify.annotations.NullMarked;
