/** Which libtorch is loaded, and by which kernels it multiplies. */
@NullMarked
package dev.tina.doctor.engine;

import org.jspecify.annotations.NullMarked;
