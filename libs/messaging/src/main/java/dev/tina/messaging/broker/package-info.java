/** What the ring asks of its Kafka broker: the settings of clients, and the topics. */
@NullMarked
package dev.tina.messaging.broker;

import org.jspecify.annotations.NullMarked;
