/** Opens a task set by its name: generated, from files, or from the hub. */
@NullMarked
package dev.tina.tasks.source;

import org.jspecify.annotations.NullMarked;
