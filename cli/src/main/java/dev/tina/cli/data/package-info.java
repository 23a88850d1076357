/** Commands for models and data sets: download fetches them, dataset tells what one holds. */
@NullMarked
package dev.tina.cli.data;

import org.jspecify.annotations.NullMarked;
