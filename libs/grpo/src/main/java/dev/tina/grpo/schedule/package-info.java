/** How the learning rate moves over the steps of a job. */
@NullMarked
package dev.tina.grpo.schedule;

import org.jspecify.annotations.NullMarked;
