/** What operators, comparisons, slices and format strings do with values. */
@NullMarked
package dev.tina.text.jinja.operator;

import org.jspecify.annotations.NullMarked;
