/** Starts libtorch and runs numeric programs that are held as text. */
@NullMarked
package dev.tina.policy.torch;

import org.jspecify.annotations.NullMarked;
