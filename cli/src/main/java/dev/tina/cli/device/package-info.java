/** What this machine has, what it computes right, and how fast. */
@NullMarked
package dev.tina.cli.device;

import org.jspecify.annotations.NullMarked;
