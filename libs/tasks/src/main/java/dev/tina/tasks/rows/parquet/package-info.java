/** Rows of Parquet files. */
@NullMarked
package dev.tina.tasks.rows.parquet;

import org.jspecify.annotations.NullMarked;
