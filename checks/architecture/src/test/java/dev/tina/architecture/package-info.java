/** Rules that hold the whole tree: who may know whom, how code is written, and that documents tell the truth. */
@NullMarked
package dev.tina.architecture;

import org.jspecify.annotations.NullMarked;
