/** A Kafka broker for tests, this module's and others'. */
@NullMarked
package dev.tina.kafkashare.test;

import org.jspecify.annotations.NullMarked;
