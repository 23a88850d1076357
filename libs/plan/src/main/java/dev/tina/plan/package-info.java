/** What the processes of a job take of memory, by formulas alone. */
@NullMarked
package dev.tina.plan;

import org.jspecify.annotations.NullMarked;
