/** Documents point at what is there. */
@NullMarked
package dev.tina.architecture.documents;

import org.jspecify.annotations.NullMarked;
