/** What can be set about evaluations. */
@NullMarked
package dev.tina.eval.settings;

import org.jspecify.annotations.NullMarked;
