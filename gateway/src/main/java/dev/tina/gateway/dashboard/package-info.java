/** The page for those who would rather look: static files that read the same REST resources as everyone else. */
@NullMarked
package dev.tina.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
