/** The command line: its main class, and the sentence that a failed command prints. */
@NullMarked
package dev.tina.cli;

import org.jspecify.annotations.NullMarked;
