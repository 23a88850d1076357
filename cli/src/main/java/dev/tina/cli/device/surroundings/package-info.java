/** Whether what a system needs beside the engine is there: disk, ports, clock, Kafka, Postgres. */
@NullMarked
package dev.tina.cli.device.surroundings;

import org.jspecify.annotations.NullMarked;
