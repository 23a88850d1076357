/** What the trainer measures of the system as it stands in Postgres and Kafka. */
@NullMarked
package dev.tina.trainer.watch;

import org.jspecify.annotations.NullMarked;
