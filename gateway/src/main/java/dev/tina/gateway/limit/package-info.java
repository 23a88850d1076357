/** How often a caller may call, and how large a body may be. */
@NullMarked
package dev.tina.gateway.limit;

import org.jspecify.annotations.NullMarked;
