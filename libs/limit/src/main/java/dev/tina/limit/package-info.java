/** What the machine can do at most, and the least time that a computation takes on it. */
@NullMarked
package dev.tina.limit;

import org.jspecify.annotations.NullMarked;
