/** What a person may ask to be evaluated, read and checked. */
@NullMarked
package dev.tina.eval.order;

import org.jspecify.annotations.NullMarked;
