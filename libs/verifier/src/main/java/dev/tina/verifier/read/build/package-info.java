/** Parts of the tree that several readers build alike: lists, bounds, the real numbers, transposes. */
@NullMarked
package dev.tina.verifier.read.build;

import org.jspecify.annotations.NullMarked;
