/** Verdicts a second of the answer verifier. */
@NullMarked
package dev.tina.benchmarks.verifier;

import org.jspecify.annotations.NullMarked;
