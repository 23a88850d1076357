/** What users read of jobs, against a database. */
@NullMarked
package dev.tina.trainer.view;

import org.jspecify.annotations.NullMarked;
