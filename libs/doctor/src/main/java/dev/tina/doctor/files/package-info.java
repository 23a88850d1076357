/** Whether the files of a model are whole: structure, values, and bytes where something was recorded of them. */
@NullMarked
package dev.tina.doctor.files;

import org.jspecify.annotations.NullMarked;
