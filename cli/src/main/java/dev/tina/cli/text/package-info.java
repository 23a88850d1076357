/** How commands print: percentages, CSV, SVG plots. */
@NullMarked
package dev.tina.cli.text;

import org.jspecify.annotations.NullMarked;
