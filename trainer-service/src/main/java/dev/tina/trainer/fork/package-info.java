/** Jobs that begin with a policy version of another job. */
@NullMarked
package dev.tina.trainer.fork;

import org.jspecify.annotations.NullMarked;
