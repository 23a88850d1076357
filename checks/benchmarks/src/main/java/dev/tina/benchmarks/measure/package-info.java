/** One measurement in a process of its own. */
@NullMarked
package dev.tina.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
