/** Units of measure, and words that say which way a quantity goes. */
@NullMarked
package dev.tina.verifier.measure;

import org.jspecify.annotations.NullMarked;
