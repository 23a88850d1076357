/** Following jobs: the watch, its lines, the summary at the end, and what to do next. */
@NullMarked
package dev.tina.cli.follow;

import org.jspecify.annotations.NullMarked;
