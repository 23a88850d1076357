/** Measures what a start of the whole system costs. */
@NullMarked
package dev.tina.benchmarks.start;

import org.jspecify.annotations.NullMarked;
