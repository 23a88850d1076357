/** Folders as wholes: deleted, measured, fingerprinted. */
@NullMarked
package dev.tina.standalone.files;

import org.jspecify.annotations.NullMarked;
