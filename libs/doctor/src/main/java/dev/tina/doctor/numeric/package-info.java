/** Holds the engine on a device to what the references say. */
@NullMarked
package dev.tina.doctor.numeric;

import org.jspecify.annotations.NullMarked;
