/** Bounds of one rendering, and the errors that stop it. */
@NullMarked
package dev.tina.text.jinja.limit;

import org.jspecify.annotations.NullMarked;
