/** The bases and adapters a worker holds ready, each proven by its checksum. */
@NullMarked
package dev.tina.rollout.model;

import org.jspecify.annotations.NullMarked;
