/** What the evaluation service measures of evaluations as they stand in Postgres. */
@NullMarked
package dev.tina.eval.watch;

import org.jspecify.annotations.NullMarked;
