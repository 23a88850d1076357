/** The command line, and the supervisor that runs the whole system on one machine. */
@NullMarked
package dev.tina.standalone;

import org.jspecify.annotations.NullMarked;
