/** The commands that create, list and revoke the keys of a gateway. */
@NullMarked
package dev.tina.cli.key;

import org.jspecify.annotations.NullMarked;
