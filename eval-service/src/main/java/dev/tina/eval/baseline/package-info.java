/** Figures that others published, with their sources; shown beside measured ones and never mixed with them. */
@NullMarked
package dev.tina.eval.baseline;

import org.jspecify.annotations.NullMarked;
