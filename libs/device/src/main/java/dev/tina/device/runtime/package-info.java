/** The folder of libtorch for CUDA, and how a process is told of it. */
@NullMarked
package dev.tina.device.runtime;

import org.jspecify.annotations.NullMarked;
