/** The table of what this machine does, beside its limits and beside other systems. */
@NullMarked
package dev.tina.benchmarks.performance;

import org.jspecify.annotations.NullMarked;
