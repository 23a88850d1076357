/** The dashboard in a real browser, before recorded answers. */
@NullMarked
package dev.tina.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
