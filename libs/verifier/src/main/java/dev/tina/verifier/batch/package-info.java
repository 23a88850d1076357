/** Verifies files of answers, one JSON object a line. */
@NullMarked
package dev.tina.verifier.batch;

import org.jspecify.annotations.NullMarked;
