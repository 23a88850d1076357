/** Rows of CSV files. */
@NullMarked
package dev.tina.tasks.rows.csv;

import org.jspecify.annotations.NullMarked;
