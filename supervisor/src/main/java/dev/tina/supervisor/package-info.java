/** Where Tina lies on this machine, which ports are free, and how a command says that it cannot do what was asked. */
@NullMarked
package dev.tina.supervisor;

import org.jspecify.annotations.NullMarked;
