/** Gauges that are read at intervals, and job labels of metrics that stay few. */
@NullMarked
package dev.tina.service.metrics;

import org.jspecify.annotations.NullMarked;
