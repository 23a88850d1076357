/** The process of a service: the clock it reads, and its end when the process that started it ends. */
@NullMarked
package dev.tina.service.process;

import org.jspecify.annotations.NullMarked;
