/** Where the base that a recipe names lies on this machine. */
@NullMarked
package dev.tina.hub.base;

import org.jspecify.annotations.NullMarked;
