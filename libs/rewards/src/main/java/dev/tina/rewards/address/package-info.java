/** Which addresses a grader may have: none of a private network. */
@NullMarked
package dev.tina.rewards.address;

import org.jspecify.annotations.NullMarked;
