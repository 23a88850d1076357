/** The one public address of the system. */
@NullMarked
package dev.tina.gateway;

import org.jspecify.annotations.NullMarked;
