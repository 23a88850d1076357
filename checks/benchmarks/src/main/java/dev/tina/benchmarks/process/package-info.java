/** Programs that are run to their end or their deadline. */
@NullMarked
package dev.tina.benchmarks.process;

import org.jspecify.annotations.NullMarked;
