/** Asks the hub over HTTP, and asks again when a failure may pass. */
@NullMarked
package dev.tina.hub.http;

import org.jspecify.annotations.NullMarked;
