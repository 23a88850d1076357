/** Which devices this machine computes on, and why not where it cannot. */
@NullMarked
package dev.tina.device;

import org.jspecify.annotations.NullMarked;
