/** Reads and writes config.json: architecture, dimensions and rotary positions of a model. */
@NullMarked
package dev.tina.modelfiles.config;

import org.jspecify.annotations.NullMarked;
