/** A folder on its way to a repository of the hub: what of it is new, its large files, one commit. */
@NullMarked
package dev.tina.hub.upload;

import org.jspecify.annotations.NullMarked;
