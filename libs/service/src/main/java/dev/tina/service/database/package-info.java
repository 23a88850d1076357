/** How a service speaks to Postgres: faults that pass, work that waits for them, and time. */
@NullMarked
package dev.tina.service.database;

import org.jspecify.annotations.NullMarked;
