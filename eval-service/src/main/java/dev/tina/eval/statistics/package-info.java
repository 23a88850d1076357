/** From right and wrong samples to a share with its confidence interval. */
@NullMarked
package dev.tina.eval.statistics;

import org.jspecify.annotations.NullMarked;
