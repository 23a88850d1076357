/** Evaluations from the command line: asked for, followed, and laid beside each other and published figures. */
@NullMarked
package dev.tina.standalone.evaluate;

import org.jspecify.annotations.NullMarked;
