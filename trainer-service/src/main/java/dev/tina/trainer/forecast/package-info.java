/** What a job would take, by what jobs on this system have taken. */
@NullMarked
package dev.tina.trainer.forecast;

import org.jspecify.annotations.NullMarked;
