/** OpenTelemetry traces of groups on their way through the services; off unless an endpoint is set. */
@NullMarked
package dev.tina.events.trace;

import org.jspecify.annotations.NullMarked;
