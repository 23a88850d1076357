/** What the plan of libs/plan says of a process's memory, beside what the process took. */
@NullMarked
package dev.tina.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
