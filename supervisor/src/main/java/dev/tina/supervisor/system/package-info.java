/** The whole system on one machine: broker, database and services, started in order and stopped in order. */
@NullMarked
package dev.tina.supervisor.system;

import org.jspecify.annotations.NullMarked;
