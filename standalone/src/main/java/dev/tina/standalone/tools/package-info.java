/** Tools that run a model in this process, without the system: generate, score. */
@NullMarked
package dev.tina.standalone.tools;

import org.jspecify.annotations.NullMarked;
