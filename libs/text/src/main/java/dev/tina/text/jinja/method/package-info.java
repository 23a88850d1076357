/** The attributes, items and methods of values. */
@NullMarked
package dev.tina.text.jinja.method;

import org.jspecify.annotations.NullMarked;
