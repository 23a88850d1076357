/** Models and data sets of the Hugging Face hub, fetched by id and revision into the cache its own tools use. */
@NullMarked
package dev.tina.hub;

import org.jspecify.annotations.NullMarked;
