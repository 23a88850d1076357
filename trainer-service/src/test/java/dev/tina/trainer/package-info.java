/** The trainer service as a whole. */
@NullMarked
package dev.tina.trainer;

import org.jspecify.annotations.NullMarked;
