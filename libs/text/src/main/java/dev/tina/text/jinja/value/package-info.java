/** The values that a template computes with, and how Python prints them. */
@NullMarked
package dev.tina.text.jinja.value;

import org.jspecify.annotations.NullMarked;
