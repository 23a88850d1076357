/** What this machine has: processor, memory, GPUs, driver. */
@NullMarked
package dev.tina.device.machine;

import org.jspecify.annotations.NullMarked;
