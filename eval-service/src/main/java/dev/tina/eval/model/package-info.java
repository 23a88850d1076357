/** What is to be judged: models by path or hub id, adapters by folder, each known by its checksum. */
@NullMarked
package dev.tina.eval.model;

import org.jspecify.annotations.NullMarked;
