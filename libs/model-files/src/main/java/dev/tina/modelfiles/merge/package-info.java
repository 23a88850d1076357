/** Adds an adapter's update to the weights of its base and writes the result as a model folder. */
@NullMarked
package dev.tina.modelfiles.merge;

import org.jspecify.annotations.NullMarked;
