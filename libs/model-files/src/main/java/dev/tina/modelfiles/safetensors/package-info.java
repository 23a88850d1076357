/** Reads and writes safetensors files: header, tensors and their element types. */
@NullMarked
package dev.tina.modelfiles.safetensors;

import org.jspecify.annotations.NullMarked;
