/** Who calls, and what a call needs. */
@NullMarked
package dev.tina.gateway.caller;

import org.jspecify.annotations.NullMarked;
