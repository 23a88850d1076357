/** Data files on their way to a system that does not see this machine's files. */
@NullMarked
package dev.tina.cli.upload;

import org.jspecify.annotations.NullMarked;
