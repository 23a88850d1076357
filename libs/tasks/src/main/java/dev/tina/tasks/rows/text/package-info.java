/** Text files: unpacked, cut into lines, and checked to be UTF-8. */
@NullMarked
package dev.tina.tasks.rows.text;

import org.jspecify.annotations.NullMarked;
