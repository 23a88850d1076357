/** Training jobs from the command line: train creates and follows one, cost tells what one has cost. */
@NullMarked
package dev.tina.cli.job;

import org.jspecify.annotations.NullMarked;
