/** The filters, tests and functions that every template may use. */
@NullMarked
package dev.tina.text.jinja.builtin;

import org.jspecify.annotations.NullMarked;
