/** Commands that run or make a model in this process, without the system: generate, score, make-base. */
@NullMarked
package dev.tina.cli.model;

import org.jspecify.annotations.NullMarked;
