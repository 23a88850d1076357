/** Small models that ship with Tina, and what other programs computed with them. */
@NullMarked
package dev.tina.doctor.reference;

import org.jspecify.annotations.NullMarked;
