/** What users read of a job: how it stands, its versions, what it was made from and learned from. */
@NullMarked
package dev.tina.trainer.view;

import org.jspecify.annotations.NullMarked;
