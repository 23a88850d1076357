/** Child processes: started, watched, restarted when they die, and stopped. */
@NullMarked
package dev.tina.standalone.process;

import org.jspecify.annotations.NullMarked;
