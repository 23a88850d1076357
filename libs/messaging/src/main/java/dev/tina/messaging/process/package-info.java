/** How a service's process lives and ends with the one that started it. */
@NullMarked
package dev.tina.messaging.process;

import org.jspecify.annotations.NullMarked;
