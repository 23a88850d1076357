/** JSON that must be exactly a record, and what is told where it is not. */
@NullMarked
package dev.tina.messaging.json;

import org.jspecify.annotations.NullMarked;
