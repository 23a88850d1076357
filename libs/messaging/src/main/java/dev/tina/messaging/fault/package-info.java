/** What went wrong, told apart: what passes by itself, what our own words explain, and what nobody foresaw. */
@NullMarked
package dev.tina.messaging.fault;

import org.jspecify.annotations.NullMarked;
