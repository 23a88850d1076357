/** All a learner is told. */
@NullMarked
package dev.tina.grpo.settings;

import org.jspecify.annotations.NullMarked;
