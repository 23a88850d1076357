/** What events need of the Kafka broker: the clients' settings and the topics. */
@NullMarked
package dev.tina.events.broker;

import org.jspecify.annotations.NullMarked;
