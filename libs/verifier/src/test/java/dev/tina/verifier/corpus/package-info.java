/** What LaTeX should mean, as SymPy says it, held against what is read here. */
@NullMarked
package dev.tina.verifier.corpus;

import org.jspecify.annotations.NullMarked;
