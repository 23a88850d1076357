/** The file of a sweep, and the settings and jobs that it asks for. */
@NullMarked
package dev.tina.cli.sweep.plan;

import org.jspecify.annotations.NullMarked;
