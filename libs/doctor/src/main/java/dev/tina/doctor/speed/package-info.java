/** How fast a base is sampled and learned from, beside what the device could do. */
@NullMarked
package dev.tina.doctor.speed;

import org.jspecify.annotations.NullMarked;
