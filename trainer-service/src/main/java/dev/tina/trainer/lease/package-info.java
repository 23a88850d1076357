/** Who owns a job: leases and the fence that keeps two trainers apart. */
@NullMarked
package dev.tina.trainer.lease;

import org.jspecify.annotations.NullMarked;
