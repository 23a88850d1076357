/** Calls the graders of users over HTTP. */
@NullMarked
package dev.tina.reward.grader;

import org.jspecify.annotations.NullMarked;
