/** Reads the two files of a PEFT adapter and says which matrices they hold for which layers of a base. */
@NullMarked
package dev.tina.modelfiles.adapter;

import org.jspecify.annotations.NullMarked;
