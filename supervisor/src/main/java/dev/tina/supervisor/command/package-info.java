/** The commands that run and watch a system: up, status, down, prepare; and systems that other commands start. */
@NullMarked
package dev.tina.supervisor.command;

import org.jspecify.annotations.NullMarked;
