/** The commands that run and watch a system: up, status, down, prepare. */
@NullMarked
package dev.tina.standalone.command;

import org.jspecify.annotations.NullMarked;
