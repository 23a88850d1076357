/** The Kafka broker inside the supervisor: one node, its data in a folder, listening on loopback only. */
@NullMarked
package dev.tina.supervisor.broker;

import org.jspecify.annotations.NullMarked;
