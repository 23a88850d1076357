/** How commands print: results as text or as JSON, tables, HTML that shows any text. */
@NullMarked
package dev.tina.terminal;

import org.jspecify.annotations.NullMarked;
