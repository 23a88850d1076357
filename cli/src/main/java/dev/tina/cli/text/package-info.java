/** How commands print: tables, percentages, CSV, HTML, SVG plots, and the streams of a command. */
@NullMarked
package dev.tina.cli.text;

import org.jspecify.annotations.NullMarked;
