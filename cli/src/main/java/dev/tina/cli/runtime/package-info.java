/** What this machine computes on, and the installation of libtorch for CUDA. */
@NullMarked
package dev.tina.cli.runtime;

import org.jspecify.annotations.NullMarked;
