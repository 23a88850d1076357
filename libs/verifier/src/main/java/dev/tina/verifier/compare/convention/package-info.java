/** What of the writing counts when two answers are compared, and what a comparison finds. */
@NullMarked
package dev.tina.verifier.compare.convention;

import org.jspecify.annotations.NullMarked;
