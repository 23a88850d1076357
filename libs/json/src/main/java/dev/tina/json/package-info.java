/** Reads JSON and YAML strictly and says by name what is wrong in it. */
@NullMarked
package dev.tina.json;

import org.jspecify.annotations.NullMarked;
