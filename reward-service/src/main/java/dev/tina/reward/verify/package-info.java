/** What the verifier says, over HTTP. */
@NullMarked
package dev.tina.reward.verify;

import org.jspecify.annotations.NullMarked;
