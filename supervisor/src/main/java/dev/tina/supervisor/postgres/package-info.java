/** The Postgres server beside the supervisor: unpacked, initialised, started durably, and found again after a crash. */
@NullMarked
package dev.tina.supervisor.postgres;

import org.jspecify.annotations.NullMarked;
