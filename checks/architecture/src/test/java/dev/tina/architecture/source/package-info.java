/** How the main sources are written. */
@NullMarked
package dev.tina.architecture.source;

import org.jspecify.annotations.NullMarked;
