/** The systems to beat, run as they come and read by their result lines. */
@NullMarked
package dev.tina.benchmarks.anchor;

import org.jspecify.annotations.NullMarked;
