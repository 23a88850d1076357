/** Traces of groups on their way through the ring, by OpenTelemetry; off unless an endpoint is set. */
@NullMarked
package dev.tina.messaging.trace;

import org.jspecify.annotations.NullMarked;
