/** Plots as SVG, drawn by lets-plot. */
@NullMarked
package dev.tina.standalone.plot;

import org.jspecify.annotations.NullMarked;
