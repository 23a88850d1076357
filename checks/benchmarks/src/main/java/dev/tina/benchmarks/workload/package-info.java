/** The work that every measurement does: prompts, shapes, models that are only as large as real ones. */
@NullMarked
package dev.tina.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
