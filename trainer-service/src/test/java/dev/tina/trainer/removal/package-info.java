/** Removing jobs, against a database and files. */
@NullMarked
package dev.tina.trainer.removal;

import org.jspecify.annotations.NullMarked;
