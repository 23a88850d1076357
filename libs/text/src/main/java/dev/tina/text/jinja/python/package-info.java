/** Strings and numbers by the rules of Python. */
@NullMarked
package dev.tina.text.jinja.python;

import org.jspecify.annotations.NullMarked;
