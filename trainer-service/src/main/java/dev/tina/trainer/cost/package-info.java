/** What a job has used: device-seconds by role and device, their price, and the budget that ends them. */
@NullMarked
package dev.tina.trainer.cost;

import org.jspecify.annotations.NullMarked;
