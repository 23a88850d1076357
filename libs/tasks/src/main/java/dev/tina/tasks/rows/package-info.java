/** Rows of a file, one after another, whatever its format: JSON Lines, a JSON array or Parquet. */
@NullMarked
package dev.tina.tasks.rows;

import org.jspecify.annotations.NullMarked;
