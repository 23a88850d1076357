/** Child processes: started, watched, restarted when they die, and stopped. */
@NullMarked
package dev.tina.supervisor.process;

import org.jspecify.annotations.NullMarked;
