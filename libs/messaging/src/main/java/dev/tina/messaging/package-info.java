/** How events of the ring become messages: their bytes, and the headers a broker needs. */
@NullMarked
package dev.tina.messaging;

import org.jspecify.annotations.NullMarked;
