/** The demo: a system is started, a tiny model is trained, and the gain is reported. */
@NullMarked
package dev.tina.cli.demo;

import org.jspecify.annotations.NullMarked;
