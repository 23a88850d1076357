/** Events as messages of Spring Cloud Stream, under their Kafka key. */
@NullMarked
package dev.tina.events.message;

import org.jspecify.annotations.NullMarked;
