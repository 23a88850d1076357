/** What the trainer hears from Kafka, and to whom it passes it on. */
@NullMarked
package dev.tina.trainer.listen;

import org.jspecify.annotations.NullMarked;
