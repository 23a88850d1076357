/** A trainer without Spring, Kafka or a model: a real Postgres, a learner that hashes, a broker that misbehaves. */
@NullMarked
package dev.tina.trainer.sim;

import org.jspecify.annotations.NullMarked;
