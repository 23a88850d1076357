/** The whole system as a user runs it: what is packaged, started by the command line, spoken to over REST. */
@NullMarked
package dev.tina.system;

import org.jspecify.annotations.NullMarked;
