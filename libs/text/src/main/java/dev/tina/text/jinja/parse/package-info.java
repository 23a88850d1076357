/** Reads a template into statements and expressions. */
@NullMarked
package dev.tina.text.jinja.parse;

import org.jspecify.annotations.NullMarked;
