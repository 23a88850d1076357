/** Where the hub and its cache are, who asks, and how long is waited. */
@NullMarked
package dev.tina.hub.settings;

import org.jspecify.annotations.NullMarked;
