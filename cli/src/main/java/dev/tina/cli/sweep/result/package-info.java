/** What came of a sweep: outcomes, means over seeds, and the table, CSV file and plots made of them. */
@NullMarked
package dev.tina.cli.sweep.result;

import org.jspecify.annotations.NullMarked;
