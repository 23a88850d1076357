/** API keys: made, shown once, kept as hashes, revoked. */
@NullMarked
package dev.tina.gateway.key;

import org.jspecify.annotations.NullMarked;
