/** Data files that were sent to the system, each known by its content. */
@NullMarked
package dev.tina.tasks.upload;

import org.jspecify.annotations.NullMarked;
