/** A job as one HTML page that needs no other file. */
@NullMarked
package dev.tina.cli.report;

import org.jspecify.annotations.NullMarked;
