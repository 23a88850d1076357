/** Errors of the gateway: RFC 9457 problem details, all of one form. */
@NullMarked
package dev.tina.gateway.problem;

import org.jspecify.annotations.NullMarked;
