/** What services measure of their surroundings: readings taken now and then, and labels that stay few. */
@NullMarked
package dev.tina.messaging.watch;

import org.jspecify.annotations.NullMarked;
