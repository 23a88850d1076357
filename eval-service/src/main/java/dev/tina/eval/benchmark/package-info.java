/** Benchmarks as declarations: where their problems come from, how they are asked and judged. */
@NullMarked
package dev.tina.eval.benchmark;

import org.jspecify.annotations.NullMarked;
