/** Numeric programs held as text, run by libtorch. */
@NullMarked
package dev.tina.policy.torch;

import org.jspecify.annotations.NullMarked;
