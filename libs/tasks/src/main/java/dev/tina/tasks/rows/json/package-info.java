/** Rows of JSON files, whichever way a file holds them. */
@NullMarked
package dev.tina.tasks.rows.json;

import org.jspecify.annotations.NullMarked;
