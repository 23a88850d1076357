/** Documentation, dashboards and alerts speak of the metrics that the sources have. */
@NullMarked
package dev.tina.architecture.observability;

import org.jspecify.annotations.NullMarked;
