/** What texts may hold, so that Postgres and file systems can keep them. */
@NullMarked
package dev.tina.messaging.text;

import org.jspecify.annotations.NullMarked;
