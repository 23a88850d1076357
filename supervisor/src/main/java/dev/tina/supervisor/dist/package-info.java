/** What the build leaves to be run: the services' programs and Postgres, prepared once so that every start is quick. */
@NullMarked
package dev.tina.supervisor.dist;

import org.jspecify.annotations.NullMarked;
