/** What an answer says: a small typed tree of mathematical writing. */
@NullMarked
package dev.tina.verifier.tree;

import org.jspecify.annotations.NullMarked;
