/** Data files that users send: kept by their content, listed, deleted. */
@NullMarked
package dev.tina.trainer.dataset;

import org.jspecify.annotations.NullMarked;
