/** How commands print results: percentages, HTML and SVG plots. */
@NullMarked
package dev.tina.cli.text;

import org.jspecify.annotations.NullMarked;
