/** Commands for models and data sets: what is fetched, and what is in it. */
@NullMarked
package dev.tina.standalone.data;

import org.jspecify.annotations.NullMarked;
