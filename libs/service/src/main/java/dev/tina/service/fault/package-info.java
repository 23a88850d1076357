/** What failed: whether it is transient, and what a user is told of it. */
@NullMarked
package dev.tina.service.fault;

import org.jspecify.annotations.NullMarked;
