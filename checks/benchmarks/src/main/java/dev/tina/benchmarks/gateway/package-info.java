/** What the gateway costs: time a call, memory for many who listen. */
@NullMarked
package dev.tina.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
