/** What is known of a step once it is learned: its metrics, times and costs, on record and as meters. */
@NullMarked
package dev.tina.trainer.step;

import org.jspecify.annotations.NullMarked;
