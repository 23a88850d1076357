/** The events between the services, and the identities in them: immutable records, checked when built. */
@NullMarked
package dev.tina.contracts;

import org.jspecify.annotations.NullMarked;
