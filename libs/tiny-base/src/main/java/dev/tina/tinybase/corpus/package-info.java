/** The seeded texts the tiny base learns from: arithmetic answered in good and in bad ways. */
@NullMarked
package dev.tina.tinybase.corpus;

import org.jspecify.annotations.NullMarked;
