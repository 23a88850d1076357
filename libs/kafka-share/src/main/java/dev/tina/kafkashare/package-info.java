/** A Spring Cloud Stream binder over Kafka share groups. */
@NullMarked
package dev.tina.kafkashare;

import org.jspecify.annotations.NullMarked;
