/** Turns jobs into steps, scored groups into adapters. */
@NullMarked
package dev.tina.trainer;

import org.jspecify.annotations.NullMarked;
