/** Ends a service's process when the process that started it ends. */
@NullMarked
package dev.tina.service.process;

import org.jspecify.annotations.NullMarked;
