/** Seeded generators of arithmetic problems that can be worked out step by step. */
@NullMarked
package dev.tina.tasks.arithmetic;

import org.jspecify.annotations.NullMarked;
