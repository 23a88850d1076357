/** A job as one page that needs nothing else. */
@NullMarked
package dev.tina.standalone.report;

import org.jspecify.annotations.NullMarked;
