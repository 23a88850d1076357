/** Reads JSON, checksums and first bytes of model files, writes files whole, and names the file that cannot be used. */
@NullMarked
package dev.tina.modelfiles.file;

import org.jspecify.annotations.NullMarked;
