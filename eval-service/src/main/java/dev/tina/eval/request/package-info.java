/** An evaluation a person asks for: read, checked, and completed with what was left out. */
@NullMarked
package dev.tina.eval.request;

import org.jspecify.annotations.NullMarked;
