/** Measures how fast the parts are. */
@NullMarked
package dev.tina.benchmarks;

import org.jspecify.annotations.NullMarked;
