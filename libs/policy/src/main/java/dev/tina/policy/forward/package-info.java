/** Log-probabilities of given tokens, and the way back from them to the adapter's gradients. */
@NullMarked
package dev.tina.policy.forward;

import org.jspecify.annotations.NullMarked;
