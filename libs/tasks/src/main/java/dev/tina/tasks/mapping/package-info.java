/** How a row of a data set becomes a task: which column is what. */
@NullMarked
package dev.tina.tasks.mapping;

import org.jspecify.annotations.NullMarked;
