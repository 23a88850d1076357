/** Problems that stand twice: within a task set, or in a training set as well as in a benchmark. */
@NullMarked
package dev.tina.tasks.overlap;

import org.jspecify.annotations.NullMarked;
