/** The command that checks answers against reference answers. */
@NullMarked
package dev.tina.cli.verify;

import org.jspecify.annotations.NullMarked;
