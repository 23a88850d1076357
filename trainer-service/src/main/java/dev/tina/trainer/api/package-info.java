/** The jobs as HTTP resources, and wrong input as problem details. */
@NullMarked
package dev.tina.trainer.api;

import org.jspecify.annotations.NullMarked;
