/** What this machine has, what it computes right and how fast, and what commands that run a model are told of devices. */
@NullMarked
package dev.tina.cli.device;

import org.jspecify.annotations.NullMarked;
