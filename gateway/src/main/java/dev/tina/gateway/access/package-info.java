/** Who is let in: open on loopback, by key, or by a token of an OpenID provider. */
@NullMarked
package dev.tina.gateway.access;

import org.jspecify.annotations.NullMarked;
