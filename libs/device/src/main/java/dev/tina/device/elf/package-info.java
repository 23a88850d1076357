/** Reads what shared libraries need, and finds what is missing. */
@NullMarked
package dev.tina.device.elf;

import org.jspecify.annotations.NullMarked;
