/** What a reward may be told: named parameters with defaults and what is allowed. */
@NullMarked
package dev.tina.rewards.parameter;

import org.jspecify.annotations.NullMarked;
