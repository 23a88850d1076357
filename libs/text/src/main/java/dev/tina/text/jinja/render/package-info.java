/** Renders a template: evaluates its expressions and runs its statements within bounds. */
@NullMarked
package dev.tina.text.jinja.render;

import org.jspecify.annotations.NullMarked;
