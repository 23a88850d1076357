/** What every service refuses over HTTP, and the one form in which it says so. */
@NullMarked
package dev.tina.messaging.http;

import org.jspecify.annotations.NullMarked;
