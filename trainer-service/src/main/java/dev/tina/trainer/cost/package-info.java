/** What a job has used, in device-seconds by role. */
@NullMarked
package dev.tina.trainer.cost;

import org.jspecify.annotations.NullMarked;
