/** Tests of the template language. */
@NullMarked
package dev.tina.text.jinja.render;

import org.jspecify.annotations.NullMarked;
