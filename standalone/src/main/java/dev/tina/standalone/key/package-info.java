/** The commands that make, list and revoke the keys of a gateway. */
@NullMarked
package dev.tina.standalone.key;

import org.jspecify.annotations.NullMarked;
