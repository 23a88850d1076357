/** What users ask for: a new job, a command to one, another budget. */
@NullMarked
package dev.tina.trainer.request;

import org.jspecify.annotations.NullMarked;
