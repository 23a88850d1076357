/** Evaluations from the command line: requested, followed, and compared with each other and with published figures. */
@NullMarked
package dev.tina.cli.evaluate;

import org.jspecify.annotations.NullMarked;
