/** Numbers to count with: exact fractions, complex approximations that know their error, and the fuel they cost. */
@NullMarked
package dev.tina.verifier.number;

import org.jspecify.annotations.NullMarked;
