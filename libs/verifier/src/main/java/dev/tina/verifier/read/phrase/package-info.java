/** What the words beside a value make of it: they name it, compare it, deny it or give a reason. */
@NullMarked
package dev.tina.verifier.read.phrase;

import org.jspecify.annotations.NullMarked;
