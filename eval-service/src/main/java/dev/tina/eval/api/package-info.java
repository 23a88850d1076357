/** What the service answers over HTTP. */
@NullMarked
package dev.tina.eval.api;

import org.jspecify.annotations.NullMarked;
