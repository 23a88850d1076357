/** What the trainer makes of what it hears. */
@NullMarked
package dev.tina.trainer.listen;

import org.jspecify.annotations.NullMarked;
