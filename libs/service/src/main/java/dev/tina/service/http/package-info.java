/** What every service refuses over HTTP, and the one form of its problem details. */
@NullMarked
package dev.tina.service.http;

import org.jspecify.annotations.NullMarked;
