/** Measures Pass@1 of published adapters on held-out tasks. */
@NullMarked
package dev.tina.eval;

import org.jspecify.annotations.NullMarked;
